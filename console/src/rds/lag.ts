// How far each reader is behind its writer, from the metric that says so.
import { useAsked } from "../api/asked";
import { callPlain } from "../api/call";
import { nameOf, type ClusterRow } from "./databases";

interface MetricAnswer {
  MetricDataResults?: { Id?: string; Label?: string; Values?: number[] }[];
}

/** By instance, as text in milliseconds. Empty where the metric is not there. */
export function useLags(rows: ClusterRow[] | undefined): Map<string, string> {
  const readers = (rows ?? []).flatMap((row) => row.members.filter((member) => !member.isWriter).map(nameOf)).slice(0, 100);
  const asked = useAsked(
    `lags ${readers.join(" ")}`,
    async () => {
      const lags = new Map<string, string>();
      if (readers.length === 0) return lags;
      const now = Date.now();
      const answer = (await callPlain("monitoring", "GetMetricData", {
        StartTime: new Date(now - 5 * 60_000).toISOString(),
        EndTime: new Date(now).toISOString(),
        ScanBy: "TimestampDescending",
        MetricDataQueries: readers.map((name, index) => ({ Id: `m${index}`, MetricStat: { Metric: { Namespace: "AWS/RDS", MetricName: "AuroraReplicaLag", Dimensions: [{ Name: "DBInstanceIdentifier", Value: name }] }, Period: 60, Stat: "Average" } })),
      })) as MetricAnswer;
      for (const result of answer.MetricDataResults ?? []) {
        const name = readers[Number(result.Id?.slice(1))];
        const value = result.Values?.[0];
        if (name && value !== undefined) lags.set(name, `${value.toFixed(value < 10 ? 1 : 0)} ms`);
      }
      return lags;
    },
    (data) => (data ? 15_000 : undefined),
  );
  return asked.data ?? new Map();
}
