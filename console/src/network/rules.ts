// Rules of security groups as the form has them, and as the API has them.
import type { IpPermission, SecurityGroupRule } from "../api/generated/ec2";

export interface RuleDraft {
  type: string;
  protocol: string;
  from: string;
  to: string;
  /** `my-ip`, `any4`, `any6`, `custom` or `group`. */
  source: string;
  value: string;
  description: string;
}

interface RuleType {
  id: string;
  label: string;
  protocol: string;
  from: number;
  to: number;
  /** Whether the port is somebody's own choice. */
  isOwnPort?: boolean;
}

export const TYPES: RuleType[] = [
  { id: "custom-tcp", label: "Custom TCP", protocol: "tcp", from: 0, to: 0, isOwnPort: true },
  { id: "custom-udp", label: "Custom UDP", protocol: "udp", from: 0, to: 0, isOwnPort: true },
  { id: "all-tcp", label: "All TCP", protocol: "tcp", from: 0, to: 65_535 },
  { id: "all-udp", label: "All UDP", protocol: "udp", from: 0, to: 65_535 },
  { id: "all-icmp", label: "All ICMP - IPv4", protocol: "icmp", from: -1, to: -1 },
  { id: "all", label: "All traffic", protocol: "-1", from: -1, to: -1 },
  { id: "ssh", label: "SSH", protocol: "tcp", from: 22, to: 22 },
  { id: "http", label: "HTTP", protocol: "tcp", from: 80, to: 80 },
  { id: "https", label: "HTTPS", protocol: "tcp", from: 443, to: 443 },
  { id: "mysql", label: "MYSQL/Aurora", protocol: "tcp", from: 3306, to: 3306 },
  { id: "postgresql", label: "PostgreSQL", protocol: "tcp", from: 5432, to: 5432 },
];

export function newRule(): RuleDraft {
  return { type: "custom-tcp", protocol: "tcp", from: "", to: "", source: "custom", value: "", description: "" };
}

export function withType(draft: RuleDraft, id: string): RuleDraft {
  const type = TYPES.find((one) => one.id === id);
  if (!type) return draft;
  return { ...draft, type: id, protocol: type.protocol, from: type.isOwnPort ? draft.from : String(type.from), to: type.isOwnPort ? draft.to : String(type.to) };
}

/** `5432` or `1024-2048`. */
export function withPorts(draft: RuleDraft, text: string): RuleDraft {
  const [from = "", to = from] = text.split("-").map((part) => part.trim());
  return { ...draft, from, to };
}

export function portsText(draft: Pick<RuleDraft, "protocol" | "from" | "to">): string {
  if (draft.protocol === "-1" || draft.protocol.startsWith("icmp")) return "All";
  return draft.from === draft.to ? draft.from : `${draft.from}-${draft.to}`;
}

const V4 = /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$/;

/** What is wrong with a rule, said before the service says it. */
export function ruleProblem(draft: RuleDraft): string | undefined {
  if (draft.protocol === "tcp" || draft.protocol === "udp") {
    const [from, to] = [Number(draft.from), Number(draft.to)];
    if (draft.from === "" || !Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to > 65_535 || to < from) return "Enter a port, or a range as 1024-2048.";
  }
  if (draft.source === "group" && !/^sg-[0-9a-f]+$/.test(draft.value)) return "Choose a security group.";
  if (draft.source !== "group" && !V4.test(draft.value) && !draft.value.includes(":")) return "Enter an address range, as 203.0.113.0/24.";
  return undefined;
}

/** An address alone is a range of one. */
export function cidr(text: string): string {
  if (text.includes("/")) return text;
  return text.includes(":") ? `${text}/128` : `${text}/32`;
}

export function permission(draft: RuleDraft): IpPermission {
  const ports = draft.protocol === "-1" ? {} : { FromPort: Number(draft.from), ToPort: Number(draft.to) };
  const said = draft.description ? { Description: draft.description } : {};
  const range = cidr(draft.value);
  const peer = draft.source === "group" ? { UserIdGroupPairs: [{ GroupId: draft.value, ...said }] } : range.includes(":") ? { Ipv6Ranges: [{ CidrIpv6: range, ...said }] } : { IpRanges: [{ CidrIp: range, ...said }] };
  return { IpProtocol: draft.protocol, ...ports, ...peer };
}

export function typeName(rule: Pick<SecurityGroupRule, "IpProtocol" | "FromPort" | "ToPort">): string {
  const found = TYPES.find((type) => !type.isOwnPort && type.protocol === rule.IpProtocol && (type.protocol === "-1" || (type.from === rule.FromPort && type.to === rule.ToPort)));
  return found?.label ?? `Custom ${(rule.IpProtocol ?? "").toUpperCase()}`;
}

export function peerOf(rule: SecurityGroupRule): string {
  return rule.CidrIpv4 ?? rule.CidrIpv6 ?? rule.ReferencedGroupInfo?.GroupId ?? rule.PrefixListId ?? "-";
}

export function rulePorts(rule: SecurityGroupRule): string {
  if (rule.IpProtocol === "-1" || rule.IpProtocol?.startsWith("icmp")) return "All";
  return rule.FromPort === rule.ToPort ? String(rule.FromPort ?? "-") : `${rule.FromPort}-${rule.ToPort}`;
}
