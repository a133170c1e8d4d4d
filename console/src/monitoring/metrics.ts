// Which metrics are charted, and asking for their values.
import { callPlain } from "../api/call";

export interface Metric {
  name: string;
  title: string;
  unit: "percent" | "count" | "perSecond" | "ms" | "bytes" | "seconds";
  of: "instance" | "cluster";
}

export const METRICS: Metric[] = [
  { name: "CPUUtilization", title: "CPU utilization", unit: "percent", of: "instance" },
  { name: "DatabaseConnections", title: "DB connections", unit: "count", of: "instance" },
  { name: "CommitThroughput", title: "Commits per second", unit: "perSecond", of: "instance" },
  { name: "CommitLatency", title: "Commit latency", unit: "ms", of: "instance" },
  { name: "AuroraReplicaLag", title: "Replica lag", unit: "ms", of: "instance" },
  { name: "BufferCacheHitRatio", title: "Buffer cache hit ratio", unit: "percent", of: "instance" },
  { name: "FreeableMemory", title: "Freeable memory", unit: "bytes", of: "instance" },
  { name: "Deadlocks", title: "Deadlocks", unit: "perSecond", of: "instance" },
  { name: "VolumeBytesUsed", title: "Volume bytes used", unit: "bytes", of: "cluster" },
  { name: "VolumeReadIOPs", title: "Volume read operations", unit: "count", of: "cluster" },
  { name: "VolumeWriteIOPs", title: "Volume write operations", unit: "count", of: "cluster" },
  { name: "EngineUptime", title: "Engine uptime", unit: "seconds", of: "instance" },
];

export interface Line {
  title: string;
  points: { x: Date; y: number }[];
}

export interface Span {
  start: number;
  end: number;
}

/** Points of a minute, and fewer where a chart would hold more than it can show. */
export function period(span: Span): number {
  const seconds = (span.end - span.start) / 1000;
  for (const step of [60, 300, 900, 3600, 21_600]) if (seconds / step <= 400) return step;
  return 86_400;
}

export interface Query {
  metric: Metric;
  /** The instance or the cluster. */
  name: string;
}

interface MetricAnswer {
  MetricDataResults?: { Id?: string; Timestamps?: string[]; Values?: number[] }[];
  NextToken?: string;
}

const QUERIES_MAX = 500;
const PAGES_MAX = 20;

/** The lines of each metric, by the metric's name. */
export async function lines(queries: Query[], span: Span, suffix = ""): Promise<Map<string, Line[]>> {
  const found = new Map<string, Line[]>();
  const asked = queries.slice(0, QUERIES_MAX);
  let token: string | undefined;
  const collected = new Map<string, { x: Date; y: number }[]>();
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = (await callPlain("monitoring", "GetMetricData", {
      StartTime: new Date(span.start).toISOString(),
      EndTime: new Date(span.end).toISOString(),
      ScanBy: "TimestampAscending",
      ...(token ? { NextToken: token } : {}),
      MetricDataQueries: asked.map(({ metric, name }, index) => ({
        Id: `m${index}`,
        MetricStat: { Metric: { Namespace: "AWS/RDS", MetricName: metric.name, Dimensions: [{ Name: metric.of === "instance" ? "DBInstanceIdentifier" : "DBClusterIdentifier", Value: name }] }, Period: period(span), Stat: "Average" },
      })),
    })) as MetricAnswer;
    for (const result of answer.MetricDataResults ?? []) {
      const points = (result.Timestamps ?? []).map((at, index) => ({ x: new Date(at), y: result.Values?.[index] ?? 0 }));
      collected.set(result.Id ?? "", [...(collected.get(result.Id ?? "") ?? []), ...points]);
    }
    token = answer.NextToken;
    if (!token) break;
  }
  asked.forEach(({ metric, name }, index) => {
    const points = (collected.get(`m${index}`) ?? []).sort((one, other) => one.x.getTime() - other.x.getTime());
    if (points.length === 0) return;
    found.set(metric.name, [...(found.get(metric.name) ?? []), { title: `${name}${suffix}`, points }]);
  });
  return found;
}

/** A value as its axis shows it. */
export function shown(value: number, unit: Metric["unit"]): string {
  const short = (number: number) => (Math.abs(number) >= 100 || Number.isInteger(number) ? Math.round(number).toLocaleString("en") : number.toPrecision(3));
  if (unit === "percent") return `${short(value)} %`;
  if (unit === "ms") return `${short(value)} ms`;
  if (unit === "seconds") return value >= 3600 ? `${short(value / 3600)} h` : `${short(value)} s`;
  if (unit === "perSecond") return `${short(value)}/s`;
  if (unit === "bytes") {
    let left = value;
    let at = 0;
    const units = ["B", "KiB", "MiB", "GiB", "TiB"];
    while (left >= 1024 && at < units.length - 1) {
      left /= 1024;
      at += 1;
    }
    return `${short(left)} ${units[at]}`;
  }
  return short(value);
}
