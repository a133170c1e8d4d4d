// Rows of rules: type, port range, source or destination, description.
import { AttributeEditor, Box, Input, Select } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { request } from "../api/request";
import type { SecurityGroup } from "../api/generated/ec2";
import { TYPES, newRule, portsText, ruleProblem, withPorts, withType, type RuleDraft } from "./rules";

const RULES_MAX = 60;

export interface RuleFieldsProps {
  rules: RuleDraft[];
  onChange: (rules: RuleDraft[]) => void;
  groups: SecurityGroup[];
  isOutbound?: boolean;
  showProblems: boolean;
}

export function RuleFields({ rules, onChange, groups, isOutbound = false, showProblems }: RuleFieldsProps) {
  const mine = useAsked("my ip", async () => (await request("GET", "/my-ip")) as { ip: string });
  const ip = mine.data?.ip;
  const set = (index: number, rule: RuleDraft) => onChange(rules.map((one, at) => (at === index ? rule : one)));
  const peer = isOutbound ? "Destination" : "Source";
  const sources = [
    { value: "custom", label: "Custom" },
    ...(isOutbound ? [] : [{ value: "my-ip", label: "My IP", description: ip ?? "" }]),
    { value: "any4", label: "Anywhere-IPv4" },
    { value: "any6", label: "Anywhere-IPv6" },
    { value: "group", label: "Security group" },
  ];
  const chooseSource = (rule: RuleDraft, source: string): RuleDraft => {
    const value = source === "my-ip" ? `${ip ?? ""}${ip?.includes(":") ? "/128" : "/32"}` : source === "any4" ? "0.0.0.0/0" : source === "any6" ? "::/0" : "";
    return { ...rule, source, value };
  };
  const groupOptions = groups.map((group) => ({ value: group.GroupId ?? "", label: group.GroupName ?? "", description: group.GroupId ?? "" }));
  const types = TYPES.map((type) => ({ value: type.id, label: type.label }));
  return (
    <AttributeEditor<RuleDraft>
      items={rules}
      addButtonText="Add rule"
      removeButtonText="Delete"
      removeButtonAriaLabel={() => "Delete the rule"}
      disableAddButton={rules.length >= RULES_MAX}
      empty={isOutbound ? "No outbound rules: nothing may leave." : "This security group has no inbound rules."}
      onAddButtonClick={() => onChange([...rules, newRule()])}
      onRemoveButtonClick={({ detail }) => onChange(rules.filter((_, at) => at !== detail.itemIndex))}
      gridLayout={[{ breakpoint: "s", rows: [[3, 2, 3, 4, 3]], removeButton: { width: "auto" } }, { breakpoint: "xxs", rows: [[1, 1], [1, 1], [1]] }, { rows: [[1], [1], [1], [1], [1]] }]}
      definition={[
        { label: "Type", control: (rule, index) => <Select ariaLabel="Type" selectedOption={types.find((type) => type.value === rule.type) ?? null} options={types} onChange={({ detail }) => set(index, withType(rule, detail.selectedOption.value ?? ""))} /> },
        {
          label: "Port range",
          control: (rule, index) => (TYPES.find((type) => type.id === rule.type)?.isOwnPort ? <Input ariaLabel="Port range" value={portsText(rule)} placeholder="5432" onChange={({ detail }) => set(index, withPorts(rule, detail.value))} /> : <Box padding={{ vertical: "xxs" }}>{portsText(rule)}</Box>),
        },
        { label: peer, control: (rule, index) => <Select ariaLabel={peer} selectedOption={sources.find((one) => one.value === rule.source) ?? null} options={sources} onChange={({ detail }) => set(index, chooseSource(rule, detail.selectedOption.value ?? "custom"))} /> },
        {
          label: "Address range or group",
          errorText: (rule) => (showProblems ? ruleProblem(rule) : undefined),
          control: (rule, index) =>
            rule.source === "group" ? (
              <Select ariaLabel="Security group" filteringType="auto" selectedOption={groupOptions.find((one) => one.value === rule.value) ?? null} options={groupOptions} placeholder="Choose a group" onChange={({ detail }) => set(index, { ...rule, value: detail.selectedOption.value ?? "" })} />
            ) : (
              <Input ariaLabel="Address range" value={rule.value} placeholder="203.0.113.0/24" disabled={rule.source !== "custom"} onChange={({ detail }) => set(index, { ...rule, value: detail.value })} />
            ),
        },
        { label: "Description - optional", control: (rule, index) => <Input ariaLabel="Description" value={rule.description} onChange={({ detail }) => set(index, { ...rule, description: detail.value })} /> },
      ]}
    />
  );
}
