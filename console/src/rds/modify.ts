// What a modification changes: the rows of its summary, and the parameters of the call. Pure.

export interface Change {
  parameter: string;
  label: string;
  before: string;
  after: string;
  /** It happens at once, whatever is chosen. */
  isAtOnce?: boolean;
  /** It interrupts connections. */
  isOutage?: boolean;
}

export interface Field<V> {
  parameter: string;
  label: string;
  value: V;
  current: V;
  isSecret?: boolean;
  isAtOnce?: boolean;
  isOutage?: boolean;
}

type Value = string | number | boolean | string[] | undefined;

export function changesOf(fields: Field<Value>[]): Change[] {
  return fields
    .filter((field) => differs(field))
    .map(({ parameter, label, value, current, isSecret, isAtOnce, isOutage }) => ({
      parameter,
      label,
      before: isSecret ? "****" : shown(current),
      after: isSecret ? "****" : shown(value),
      ...(isAtOnce ? { isAtOnce } : {}),
      ...(isOutage ? { isOutage } : {}),
    }));
}

/** Only what differs is sent: a parameter that is sent is a wish. */
export function inputOf(fields: Field<Value>[]): Record<string, Value> {
  return Object.fromEntries(fields.filter((field) => differs(field)).map((field) => [field.parameter, field.value]));
}

function differs({ value, current, isSecret }: Field<Value>): boolean {
  if (isSecret) return value !== undefined && value !== "";
  if (value === undefined || value === "") return false;
  if (Array.isArray(value)) return [...value].sort().join(" ") !== [...((current as string[] | undefined) ?? [])].sort().join(" ");
  return value !== current;
}

function shown(value: Value): string {
  if (value === undefined || value === "") return "-";
  if (typeof value === "boolean") return value ? "Enabled" : "Disabled";
  if (Array.isArray(value)) return value.join(", ") || "-";
  return String(value);
}
