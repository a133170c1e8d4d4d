// Which metrics are charted, and asking for their values.
import { call } from "../api/call";
import type { MetricDataQuery } from "../api/generated/monitoring";
import type { Point, Span } from "./plot";

export type Unit = "percent" | "count" | "number" | "perSecond" | "ms" | "bytes" | "bytesPerSecond" | "seconds";

export interface Metric {
  name: string;
  title: string;
  unit: Unit;
  of: "instance" | "cluster";
}

export const METRICS: Metric[] = [
  { name: "CPUUtilization", title: "CPU utilization", unit: "percent", of: "instance" },
  { name: "DBLoad", title: "Database load: sessions at work", unit: "number", of: "instance" },
  { name: "DatabaseConnections", title: "DB connections", unit: "count", of: "instance" },
  { name: "CommitThroughput", title: "Commits per second", unit: "perSecond", of: "instance" },
  { name: "CommitLatency", title: "Commit latency", unit: "ms", of: "instance" },
  { name: "AuroraReplicaLag", title: "Replica lag", unit: "ms", of: "instance" },
  { name: "BufferCacheHitRatio", title: "Buffer cache hit ratio", unit: "percent", of: "instance" },
  { name: "VolumeBytesUsed", title: "Volume bytes used", unit: "bytes", of: "cluster" },
  { name: "ReadIOPS", title: "Pages read", unit: "perSecond", of: "instance" },
  { name: "WriteIOPS", title: "Pages written", unit: "perSecond", of: "instance" },
  { name: "ReadThroughput", title: "Bytes read from disk", unit: "bytesPerSecond", of: "instance" },
  { name: "WriteThroughput", title: "Bytes written to disk", unit: "bytesPerSecond", of: "instance" },
  { name: "FreeableMemory", title: "Freeable memory", unit: "bytes", of: "instance" },
  { name: "FreeLocalStorage", title: "Free local storage", unit: "bytes", of: "instance" },
  { name: "Deadlocks", title: "Deadlocks", unit: "perSecond", of: "instance" },
  { name: "MaximumUsedTransactionIDs", title: "Transaction ids used", unit: "count", of: "instance" },
  { name: "EngineUptime", title: "Engine uptime", unit: "seconds", of: "instance" },
];

export interface Line {
  title: string;
  points: Point[];
  /** Its place among all that are charted, so that an instance has one colour in all charts. */
  colour?: number;
  /** Of the time before. */
  isEarlier?: boolean;
}

const POINTS_MAX = 200;
/** Seconds are kept one by one for three hours; a little less, as the question takes its time. */
const FINE_MS = 175 * 60_000;

/** Seconds between points: as fine as a chart can show and the service still has. */
export function period(span: Span, now: number): number {
  const seconds = (span.end - span.start) / 1000;
  const isFine = now - span.start <= FINE_MS;
  for (const step of [1, 5, 10, 30, 60, 300, 900, 3600, 21_600]) if ((isFine || step >= 60) && seconds / step <= POINTS_MAX) return step;
  return 86_400;
}

export interface Query {
  metric: Metric;
  /** The instance or the cluster. */
  name: string;
  colour: number;
}

const QUERIES_MAX = 500;
const PAGES_MAX = 20;

function queryOf({ metric, name }: Query, index: number, seconds: number): MetricDataQuery {
  const dimension = metric.of === "instance" ? "DBInstanceIdentifier" : "DBClusterIdentifier";
  return { Id: `m${index}`, MetricStat: { Metric: { Namespace: "AWS/RDS", MetricName: metric.name, Dimensions: [{ Name: dimension, Value: name }] }, Period: seconds, Stat: "Average" } };
}

/** The lines of each metric, by the metric's name. */
export async function lines(queries: Query[], span: Span, seconds: number, suffix = ""): Promise<Map<string, Line[]>> {
  const asked = queries.slice(0, QUERIES_MAX);
  const collected = new Map<string, Point[]>();
  // The last period is not over, and its average would say something else a moment later.
  const end = span.end - (span.end % (seconds * 1000));
  const start = span.start - (span.start % (seconds * 1000));
  let token: string | undefined;
  for (let page = 0; page < PAGES_MAX && asked.length > 0; page += 1) {
    const answer = await call("monitoring", "GetMetricData", {
      StartTime: new Date(start).toISOString(),
      EndTime: new Date(end).toISOString(),
      ScanBy: "TimestampAscending",
      ...(token ? { NextToken: token } : {}),
      MetricDataQueries: asked.map((query, index) => queryOf(query, index, seconds)),
    });
    for (const result of answer.MetricDataResults ?? []) {
      const points = (result.Timestamps ?? []).map((at, index) => ({ x: Date.parse(at), y: result.Values?.[index] ?? 0 }));
      collected.set(result.Id ?? "", [...(collected.get(result.Id ?? "") ?? []), ...points]);
    }
    token = answer.NextToken;
    if (!token) break;
  }
  const found = new Map<string, Line[]>();
  asked.forEach(({ metric, name, colour }, index) => {
    const points = (collected.get(`m${index}`) ?? []).sort((one, other) => one.x - other.x);
    if (points.length === 0) return;
    found.set(metric.name, [...(found.get(metric.name) ?? []), { title: `${name}${suffix}`, points, colour, isEarlier: suffix !== "" }]);
  });
  return found;
}

/** Known lines that go on with what is new from `from` on, without what is before `start`. */
export function continued(known: Map<string, Line[]>, fresh: Map<string, Line[]>, start: number, from: number): Map<string, Line[]> {
  const all = new Map<string, Line[]>();
  for (const metric of new Set([...known.keys(), ...fresh.keys()])) {
    const lines = new Map((known.get(metric) ?? []).map((line) => [line.title, { ...line, points: line.points.filter((point) => point.x >= start && point.x < from) }]));
    for (const line of fresh.get(metric) ?? []) lines.set(line.title, { ...line, points: [...(lines.get(line.title)?.points ?? []), ...line.points] });
    const kept = [...lines.values()].filter((line) => line.points.length > 0);
    if (kept.length > 0) all.set(metric, kept);
  }
  return all;
}

/** A value as its axis shows it. */
export function shown(value: number, unit: Unit): string {
  const short = (number: number) => (Math.abs(number) >= 100 || Number.isInteger(number) ? Math.round(number).toLocaleString("en") : String(Number(number.toPrecision(3))));
  if (unit === "percent") return `${short(value)} %`;
  if (unit === "ms") return `${short(value)} ms`;
  if (unit === "seconds") return value >= 86_400 ? `${short(value / 86_400)} d` : value >= 3600 ? `${short(value / 3600)} h` : value >= 60 ? `${short(value / 60)} min` : `${short(value)} s`;
  if (unit === "perSecond") return `${short(value)}/s`;
  if (unit === "bytes" || unit === "bytesPerSecond") {
    let left = value;
    let at = 0;
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    while (left >= 1024 && at < units.length - 1) {
      left /= 1024;
      at += 1;
    }
    return `${short(left)} ${units[at]}${unit === "bytesPerSecond" ? "/s" : ""}`;
  }
  return short(value);
}
