// The newest figures of the instances in a list: processors at work, connections, and how far readers are behind.
import { useAsked } from "../api/asked";
import { METRICS, lines, shown, type Metric } from "../monitoring/metrics";
import type { Point } from "../monitoring/plot";
import { nameOf, type ClusterRow } from "./databases";

export interface Latest {
  cpu?: Point[];
  connections?: Point[];
  lag?: string;
}

const WANTED = ["CPUUtilization", "DatabaseConnections", "AuroraReplicaLag"];
const INSTANCES_MAX = 150;
const SPAN_MS = 15 * 60_000;
const STEP_S = 60;

/** By instance. Empty where nothing is measured, or may not be seen. */
export function useLatest(rows: ClusterRow[] | undefined): Map<string, Latest> {
  const members = (rows ?? []).flatMap((row) => row.members).slice(0, INSTANCES_MAX);
  const names = members.map(nameOf);
  const asked = useAsked(
    `latest ${names.join(" ")}`,
    async () => {
      const found = new Map<string, Latest>();
      if (names.length === 0) return found;
      const now = Date.now();
      const metrics = WANTED.flatMap((name) => METRICS.filter((metric) => metric.name === name));
      const queries = metrics.flatMap((metric: Metric) => names.map((name, colour) => ({ metric, name, colour })));
      const answers = await lines(queries, { start: now - SPAN_MS, end: now + STEP_S * 1000 }, STEP_S);
      const points = (metric: string, name: string) => answers.get(metric)?.find((line) => line.title === name)?.points;
      for (const member of members) {
        const name = nameOf(member);
        const [cpu, connections, lags] = WANTED.map((metric) => points(metric, name));
        const lag = member.isWriter ? undefined : lags?.at(-1);
        found.set(name, { ...(cpu ? { cpu } : {}), ...(connections ? { connections } : {}), ...(lag ? { lag: shown(lag.y, "ms") } : {}) });
      }
      return found;
    },
    (data) => (data ? 15_000 : undefined),
  );
  return asked.data ?? new Map<string, Latest>();
}
