// Splitting what is typed into statements, and reading what the Data API answers.
import type { ColumnMetadata, Field } from "../api/generated/rds-data";

/** Statements between semicolons, where quotes, dollar quotes and comments hold theirs together. */
export function statements(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const whole = skip(rest);
    if (whole > 0) {
      at += whole;
    } else if (text[at] === ";") {
      found.push(text.slice(start, at));
      at += 1;
      start = at;
    } else {
      at += 1;
    }
  }
  found.push(text.slice(start));
  return found.map((one) => one.trim()).filter((one) => one !== "" && !/^(--[^\n]*\n?|\/\*[\s\S]*?\*\/|\s)*$/.test(one));
}

/** How long the quoted or commented piece at the start is; nothing when there is none. */
function skip(rest: string): number {
  const quote = rest[0];
  if (quote === "'" || quote === '"' || quote === "`") {
    const end = rest.indexOf(quote, 1);
    return end < 0 ? rest.length : end + 1;
  }
  if (rest.startsWith("--")) {
    const end = rest.indexOf("\n");
    return end < 0 ? rest.length : end + 1;
  }
  if (rest.startsWith("/*")) {
    const end = rest.indexOf("*/");
    return end < 0 ? rest.length : end + 2;
  }
  const tag = /^\$(?:[A-Za-z_]\w*)?\$/.exec(rest)?.[0];
  if (tag) {
    const end = rest.indexOf(tag, tag.length);
    return end < 0 ? rest.length : end + tag.length;
  }
  return 0;
}

/** A field as text; nothing is `null`, so that an empty text can be told from it. */
export function fieldText(field: Field): string | null {
  if (field.isNull) return null;
  if (field.stringValue !== undefined) return field.stringValue;
  if (field.longValue !== undefined) return String(field.longValue);
  if (field.doubleValue !== undefined) return String(field.doubleValue);
  if (field.booleanValue !== undefined) return String(field.booleanValue);
  if (field.blobValue !== undefined) return field.blobValue;
  if (field.arrayValue !== undefined) return JSON.stringify(Object.values(field.arrayValue)[0] ?? []);
  return null;
}

export interface Grid {
  columns: string[];
  rows: (string | null)[][];
}

export function grid(metadata: ColumnMetadata[] | undefined, records: Field[][] | undefined): Grid {
  const rows = (records ?? []).map((record) => record.map(fieldText));
  const width = Math.max(metadata?.length ?? 0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => metadata?.[index]?.label ?? metadata?.[index]?.name ?? `column ${index + 1}`);
  return { columns, rows };
}

export interface Preset {
  id: string;
  text: string;
  sql: string;
}

export const PRESETS: Record<string, Preset[]> = {
  "aurora-postgresql": [
    { id: "version", text: "Version and time", sql: "SELECT version(), now();" },
    { id: "tables", text: "Tables", sql: "SELECT schemaname, relname, n_live_tup, pg_size_pretty(pg_total_relation_size(relid)) AS size\nFROM pg_stat_user_tables ORDER BY pg_total_relation_size(relid) DESC;" },
    { id: "waits", text: "Waits now", sql: "SELECT coalesce(wait_event_type, 'CPU') AS wait_type, coalesce(wait_event, 'CPU') AS wait, count(*)\nFROM pg_stat_activity WHERE state = 'active' GROUP BY 1, 2 ORDER BY 3 DESC;" },
    { id: "top", text: "Longest running SQL", sql: "SELECT pid, usename, state, now() - query_start AS running, left(query, 200) AS query\nFROM pg_stat_activity WHERE state <> 'idle' AND pid <> pg_backend_pid() ORDER BY query_start LIMIT 20;" },
    { id: "databases", text: "Transactions and cache hits", sql: "SELECT datname, numbackends, xact_commit, xact_rollback, round(100.0 * blks_hit / nullif(blks_hit + blks_read, 0), 2) AS hit_percent\nFROM pg_stat_database WHERE datname IS NOT NULL ORDER BY xact_commit DESC;" },
  ],
  "aurora-mysql": [
    { id: "version", text: "Version and time", sql: "SELECT version(), now();" },
    { id: "tables", text: "Tables", sql: "SELECT table_schema, table_name, table_rows, data_length FROM information_schema.tables\nWHERE table_schema NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys') ORDER BY data_length DESC;" },
    { id: "top", text: "Longest running SQL", sql: "SELECT id, user, db, command, time, state, left(info, 200) AS query FROM information_schema.processlist\nWHERE command <> 'Sleep' ORDER BY time DESC LIMIT 20;" },
  ],
};
