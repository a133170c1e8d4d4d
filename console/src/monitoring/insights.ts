// Asking Performance Insights what the load of an instance is made of.
import { call } from "../api/call";
import type { Line } from "./metrics";
import type { Span } from "./plot";

export interface Slice {
  id: string;
  title: string;
  group: string;
  /** The dimension that names a part. */
  label: string;
}

export const SLICES: Slice[] = [
  { id: "waits", title: "Waits", group: "db.wait_event", label: "db.wait_event.name" },
  { id: "sql", title: "SQL", group: "db.sql_tokenized", label: "db.sql_tokenized.statement" },
  { id: "users", title: "Users", group: "db.user", label: "db.user.name" },
  { id: "databases", title: "Databases", group: "db", label: "db.name" },
  { id: "applications", title: "Applications", group: "db.application", label: "db.application.name" },
];

export interface Top {
  name: string;
  id: string;
  total: number;
  /** By part of the slice, in the order of `parts`. */
  shares: number[];
}

export interface Load {
  span: Span;
  seconds: number;
  lines: Line[];
  parts: string[];
  top: Top[];
}

const PARTS_MAX = 9;
const TOP_MAX = 15;
/** Seconds are kept one by one for a quarter of an hour. */
const FINE_MS = 15.5 * 60_000;

export function insightPeriod(span: Span, now: number): number {
  if (now - span.start <= FINE_MS) return 1;
  return span.end - span.start <= 4 * 3_600_000 ? 60 : 300;
}

/** The load of one instance by `slice`, and the heaviest of `by`. */
export async function load(resource: string, slice: Slice, by: Slice, span: Span): Promise<Load> {
  const seconds = insightPeriod(span, Date.now());
  const asked = { ServiceType: "RDS", Identifier: resource, StartTime: new Date(span.start).toISOString(), EndTime: new Date(span.end).toISOString(), PeriodInSeconds: seconds };
  const group = { Group: slice.group, Dimensions: [slice.label], Limit: PARTS_MAX };
  const [series, keys] = await Promise.all([
    call("pi", "GetResourceMetrics", { ...asked, MetricQueries: [{ Metric: "db.load.avg", GroupBy: group }] }),
    call("pi", "DescribeDimensionKeys", { ...asked, Metric: "db.load.avg", GroupBy: { Group: by.group, Limit: TOP_MAX }, PartitionBy: group }),
  ]);
  const named = (series.MetricList ?? []).filter((one) => one.Key?.Dimensions && Object.keys(one.Key.Dimensions).length > 0);
  const lines = named.map((one) => ({ title: one.Key?.Dimensions?.[slice.label] || "(none)", points: (one.DataPoints ?? []).map((point) => ({ x: Date.parse(point.Timestamp), y: point.Value })) }));
  const parts = (keys.PartitionKeys ?? []).map((key) => key.Dimensions[slice.label] || "(none)");
  const top = (keys.Keys ?? []).map((key) => ({
    name: key.Dimensions?.[by.label] || "(none)",
    id: key.Dimensions?.["db.sql_tokenized.id"] ?? key.Dimensions?.[by.label] ?? "",
    total: key.Total ?? 0,
    shares: key.Partitions ?? [],
  }));
  // A look at nothing is still a look: the whole says when was looked.
  const whole = (series.MetricList ?? []).find((one) => !named.includes(one));
  if (lines.length === 0 && whole) lines.push({ title: "nothing at work", points: (whole.DataPoints ?? []).map((point) => ({ x: Date.parse(point.Timestamp), y: point.Value })) });
  return { span, seconds, lines, parts, top };
}
