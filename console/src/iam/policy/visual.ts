// A policy as the visual editor shows it, and back to its text.
import { parseJson } from "./json";

export interface VisualStatement {
  effect: "Allow" | "Deny";
  service: string;
  actions: string[];
  resources: string[];
  conditions: { operator: string; key: string; value: string }[];
  sid: string;
}

export function emptyStatement(): VisualStatement {
  return { effect: "Allow", service: "rds", actions: [], resources: ["*"], conditions: [], sid: "" };
}

export function write(statements: VisualStatement[]): string {
  const Statement = statements.map((one) => ({
    ...(one.sid ? { Sid: one.sid } : {}),
    Effect: one.effect,
    Action: one.actions.length === 0 ? `${one.service}:*` : one.actions.map((action) => `${one.service}:${action}`),
    Resource: one.resources.length === 0 ? "*" : one.resources.length === 1 ? one.resources[0] : one.resources,
    ...(one.conditions.length > 0 ? { Condition: conditions(one.conditions) } : {}),
  }));
  return JSON.stringify({ Version: "2012-10-17", Statement }, null, 2);
}

function conditions(all: VisualStatement["conditions"]): Record<string, Record<string, string | string[]>> {
  const found: Record<string, Record<string, string | string[]>> = {};
  for (const { operator, key, value } of all) {
    const values = value.split(",").map((one) => one.trim()).filter(Boolean);
    found[operator] = { ...found[operator], [key]: values.length === 1 ? (values[0] ?? "") : values };
  }
  return found;
}

interface Document {
  Statement?: unknown;
}

/** Nothing where the visual editor would lose a part: another service in one statement, NotAction, Principal. */
export function read(text: string): VisualStatement[] | undefined {
  let document: Document;
  try {
    parseJson(text);
    document = JSON.parse(text) as Document;
  } catch {
    return undefined;
  }
  const all = Array.isArray(document.Statement) ? document.Statement : [document.Statement];
  const found = all.map((one) => statement(one as Record<string, unknown> | undefined));
  return found.every((one) => one !== undefined) ? found : undefined;
}

function statement(from: Record<string, unknown> | undefined): VisualStatement | undefined {
  if (!from || typeof from !== "object") return undefined;
  const known = new Set(["Sid", "Effect", "Action", "Resource", "Condition"]);
  if (Object.keys(from).some((name) => !known.has(name)) || (from["Effect"] !== "Allow" && from["Effect"] !== "Deny")) return undefined;
  const actions = list(from["Action"]);
  const services = new Set(actions.map((action) => action.split(":")[0]));
  if (services.size !== 1 || actions.includes("*")) return undefined;
  const names = actions.map((action) => action.slice(action.indexOf(":") + 1));
  const all: VisualStatement["conditions"] = [];
  for (const [operator, keys] of Object.entries((from["Condition"] as Record<string, Record<string, unknown>> | undefined) ?? {})) for (const [key, value] of Object.entries(keys)) all.push({ operator, key, value: list(value).join(", ") });
  return { effect: from["Effect"], service: [...services][0] ?? "rds", actions: names.includes("*") ? [] : names, resources: list(from["Resource"]), conditions: all, sid: typeof from["Sid"] === "string" ? from["Sid"] : "" };
}

function list(value: unknown): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map(String);
}
