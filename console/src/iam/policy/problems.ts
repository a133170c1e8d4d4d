// The grammar of policies, checked as somebody types. The service has the last word; this one is quicker.
import { JsonProblem, lineOf, parseJson, type Node } from "./json";

export interface Problem {
  line: number;
  message: string;
  severity: "error" | "warning";
}

export type PolicyKind = "identity" | "trust";

const STATEMENT = new Set(["Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition"]);
const OPERATOR = /^(ForAllValues:|ForAnyValue:)?(String(Equals|NotEquals|EqualsIgnoreCase|NotEqualsIgnoreCase|Like|NotLike)|Numeric(Equals|NotEquals|LessThan|LessThanEquals|GreaterThan|GreaterThanEquals)|Date(Equals|NotEquals|LessThan|LessThanEquals|GreaterThan|GreaterThanEquals)|Bool|BinaryEquals|IpAddress|NotIpAddress|Arn(Equals|Like|NotEquals|NotLike)|Null)(IfExists)?$/;
const CHARACTERS_MAX = { identity: 6144, trust: 2048 };

export function policyProblems(text: string, kind: PolicyKind = "identity"): Problem[] {
  let root: Node;
  try {
    root = parseJson(text);
  } catch (thrown) {
    if (!(thrown instanceof JsonProblem)) throw thrown;
    return [{ line: lineOf(text, thrown.at), message: thrown.message, severity: "error" }];
  }
  const checker = new Checker(text, kind);
  checker.document(root);
  const length = text.replace(/\s/g, "").length;
  if (length > CHARACTERS_MAX[kind]) checker.say(0, `The policy has ${length} characters without white space; ${CHARACTERS_MAX[kind]} are allowed.`);
  return checker.found.sort((one, other) => one.line - other.line);
}

class Checker {
  readonly found: Problem[] = [];
  private readonly text: string;
  private readonly kind: PolicyKind;
  private readonly sids = new Set<string>();

  constructor(text: string, kind: PolicyKind) {
    this.text = text;
    this.kind = kind;
  }

  say(at: number, message: string, severity: Problem["severity"] = "error"): void {
    this.found.push({ line: lineOf(this.text, at), message, severity });
  }

  document(root: Node): void {
    if (root.kind !== "object") return this.say(root.start, "A policy is an object: it starts with a brace.");
    const members = this.members(root, new Set(["Version", "Id", "Statement"]), "a policy");
    const version = members.get("Version");
    if (!version) this.say(root.start, 'Without "Version": "2012-10-17" policy variables do not work.', "warning");
    else if (version.value !== "2012-10-17" && version.value !== "2008-10-17") this.say(version.start, 'Version is "2012-10-17" or "2008-10-17".');
    const statement = members.get("Statement");
    if (!statement) return this.say(root.start, "A policy has a Statement.");
    const all = statement.kind === "array" ? (statement.items ?? []) : [statement];
    if (all.length === 0) this.say(statement.start, "There is no statement in it.");
    for (const one of all) this.statement(one);
  }

  private statement(node: Node): void {
    if (node.kind !== "object") return this.say(node.start, "A statement is an object.");
    const members = this.members(node, STATEMENT, "a statement");
    const effect = members.get("Effect");
    if (!effect) this.say(node.start, "The statement has no Effect.");
    else if (effect.value !== "Allow" && effect.value !== "Deny") this.say(effect.start, "Effect is Allow or Deny, in this spelling.");
    const sid = members.get("Sid");
    if (sid) this.sid(sid);
    this.one(node, members, "Action", "NotAction");
    for (const name of ["Action", "NotAction"]) this.actions(members.get(name));
    if (this.kind === "identity") {
      this.one(node, members, "Resource", "NotResource");
      for (const name of ["Resource", "NotResource"]) this.resources(members.get(name));
      for (const name of ["Principal", "NotPrincipal"]) if (members.has(name)) this.say(members.get(name)?.start ?? 0, `${name} has no place in a policy that is attached to an identity.`);
    } else {
      this.one(node, members, "Principal", "NotPrincipal");
      for (const name of ["Resource", "NotResource"]) if (members.has(name)) this.say(members.get(name)?.start ?? 0, `${name} has no place in a trust policy.`);
    }
    this.conditions(members.get("Condition"));
  }

  /** Members by name; unknown and doubled ones are named. */
  private members(node: Node, known: Set<string>, where: string): Map<string, Node> {
    const found = new Map<string, Node>();
    for (const member of node.members ?? []) {
      if (!known.has(member.key)) {
        const meant = [...known].find((name) => name.toLowerCase() === member.key.toLowerCase());
        this.say(member.at, meant ? `${member.key} is written ${meant}.` : `${member.key} is not an element of ${where}.`);
      }
      if (found.has(member.key)) this.say(member.at, `${member.key} stands here twice.`);
      found.set(member.key, member.node);
    }
    return found;
  }

  private one(node: Node, members: Map<string, Node>, name: string, not: string): void {
    if (members.has(name) && members.has(not)) this.say(members.get(not)?.start ?? node.start, `A statement has ${name} or ${not}, not both.`);
    if (!members.has(name) && !members.has(not)) this.say(node.start, `The statement has no ${name}.`);
  }

  private sid(node: Node): void {
    const sid = typeof node.value === "string" ? node.value : "";
    if (this.kind === "identity" && !/^[A-Za-z0-9]*$/.test(sid)) this.say(node.start, "A Sid has letters and digits only.");
    if (sid && this.sids.has(sid)) this.say(node.start, `The Sid ${sid} is used twice.`);
    this.sids.add(sid);
  }

  private actions(node: Node | undefined): void {
    for (const one of this.texts(node, "An action")) {
      const action = String(one.value);
      if (action === "*") continue;
      if (!/^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(action)) this.say(one.start, `${action} is not an action, as in rds:CreateDBCluster.`);
      else if (/[*?]/.test(action.split(":")[0] ?? "")) this.say(one.start, "The service of an action cannot hold a wildcard.");
    }
  }

  private resources(node: Node | undefined): void {
    for (const one of this.texts(node, "A resource")) {
      const resource = String(one.value);
      if (resource === "*") continue;
      const parts = resource.split(":");
      if (parts[0] !== "arn" || parts.length < 6) this.say(one.start, `${resource} is neither * nor an ARN, as in arn:aws:rds:us-east-1:123456789012:cluster:demo.`);
    }
  }

  private texts(node: Node | undefined, what: string): Node[] {
    if (!node) return [];
    const all = node.kind === "array" ? (node.items ?? []) : [node];
    if (all.length === 0) this.say(node.start, `${what} is missing in the list.`);
    return all.filter((one) => {
      if (one.kind !== "string") this.say(one.start, `${what} is a text in double quotes.`);
      return one.kind === "string";
    });
  }

  private conditions(node: Node | undefined): void {
    if (!node) return;
    if (node.kind !== "object") return this.say(node.start, "Condition is an object of operators.");
    for (const operator of node.members ?? []) {
      if (!OPERATOR.test(operator.key)) this.say(operator.at, `${operator.key} is not a condition operator, as in StringEquals.`);
      if (operator.node.kind !== "object") {
        this.say(operator.node.start, "An operator has an object of condition keys.");
        continue;
      }
      for (const key of operator.node.members ?? []) if (!/^[A-Za-z0-9-]+:.+/.test(key.key)) this.say(key.at, `${key.key} is not a condition key, as in aws:SourceIp.`);
    }
  }
}
