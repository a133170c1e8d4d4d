// What restoring to a time needs: the span, positions on its line, and a first instance.
import { call } from "../api/call";
import { instanceClasses } from "./catalogue";

/** Where a moment stands between two others, from 0 to 1. */
export function position(at: number, start: number, end: number): number {
  if (end <= start) return 1;
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** A date and a time of day in UTC, as the two fields have them. */
export function split(at: number): { date: string; time: string } {
  const text = new Date(at).toISOString();
  return { date: text.slice(0, 10), time: text.slice(11, 19) };
}

export function join(date: string, time: string): number | undefined {
  const full = /^\d\d:\d\d$/.test(time) ? `${time}:00` : time;
  const at = Date.parse(`${date}T${full}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** Restores make a cluster without instances; the first one is its writer. */
export async function addWriter(cluster: string, engine: string, version: string | undefined, like: string | undefined): Promise<void> {
  const size = like ?? (await instanceClasses(engine, version))[0]?.value;
  if (!size) throw new Error("No instance class can be ordered for this engine version.");
  await call("rds", "CreateDBInstance", { DBInstanceIdentifier: `${cluster}-1`, DBClusterIdentifier: cluster, Engine: engine, DBInstanceClass: size });
}
