// Charts of a cluster and its instances, live: choose a time, drag to zoom, compare instances with each other and with the time before.
import { useState } from "react";
import { Box, Button, Checkbox, Container, Grid, Header, Modal, Multiselect, SegmentedControl, SpaceBetween, Spinner, StatusIndicator } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { Refusal } from "../ui/Refusal";
import { Chart, type ChartProps, type Mark } from "./Chart";
import { METRICS, lines, period, type Line, type Metric, type Query } from "./metrics";
import type { Span } from "./plot";

const MINUTE_MS = 60_000;
const SPANS = [
  { id: "5", text: "5 min" },
  { id: "15", text: "15 min" },
  { id: "60", text: "1 h" },
  { id: "180", text: "3 h" },
  { id: "1440", text: "1 day" },
  { id: "10080", text: "1 week" },
];
const LONGEST_MS = 63 * 1440 * MINUTE_MS;

interface Shown {
  span: Span;
  seconds: number;
  found: Map<string, Line[]>;
  marks: Mark[];
}

export default function DatabaseCharts({ cluster, instances }: { cluster: string | undefined; instances: string[] }) {
  const [minutes, setMinutes] = useState(15);
  /** A part of time that was zoomed into; undefined follows the present. */
  const [fixed, setFixed] = useState<Span>();
  const [chosen, setChosen] = useState<string[]>();
  const [compares, setCompares] = useState(false);
  const [large, setLarge] = useState<Metric>();
  const [cursor, setCursor] = useState<number>();
  const names = chosen ?? instances;
  const every = minutes <= 60 ? 5000 : 30_000;
  const asked = useAsked(
    `metrics ${cluster ?? ""} ${names.join(" ")} ${fixed ? `${fixed.start} ${fixed.end}` : minutes} ${compares}`,
    () => ask(cluster, names, instances, fixed ?? { start: Date.now() - minutes * MINUTE_MS, end: Date.now() }, compares),
    (data) => (data && !fixed ? every : undefined),
  );
  const span = asked.data?.span ?? fixed ?? { start: Date.now() - minutes * MINUTE_MS, end: Date.now() };
  const zoom = (factor: number) => {
    const half = Math.min(LONGEST_MS, Math.max(10_000, (span.end - span.start) * factor)) / 2;
    const middle = (span.start + span.end) / 2;
    setFixed({ start: middle - half, end: Math.min(Date.now(), middle + half) });
  };
  const move = (part: number) => {
    const by = part * (span.end - span.start);
    if (span.end + by >= Date.now()) setFixed(undefined);
    else setFixed({ start: span.start + by, end: span.end + by });
  };
  const chart = (metric: Metric): ChartProps => ({
    title: metric.title,
    unit: metric.unit,
    lines: asked.data?.found.get(metric.name) ?? [],
    marks: asked.data?.marks ?? [],
    span,
    period: asked.data?.seconds ?? 60,
    cursor,
    onCursor: setCursor,
    onZoom: setFixed,
  });
  const shownMetrics = METRICS.filter((metric) => metric.of === "instance" || cluster);
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <SegmentedControl label="Time span" selectedId={fixed ? null : String(minutes)} options={SPANS} onChange={({ detail }) => { setMinutes(Number(detail.selectedId)); setFixed(undefined); }} />
        <Button iconName="angle-left" ariaLabel="Earlier" onClick={() => move(-0.5)} />
        <Button iconName="angle-right" ariaLabel="Later" onClick={() => move(0.5)} disabled={!fixed} />
        <Button iconName="zoom-in" ariaLabel="Zoom in" onClick={() => zoom(0.5)} />
        <Button iconName="zoom-out" ariaLabel="Zoom out" onClick={() => zoom(2)} />
        {instances.length > 1 && (
          <Multiselect
            ariaLabel="Instances to compare"
            selectedOptions={names.map((value) => ({ value, label: value }))}
            options={instances.map((value) => ({ value, label: value }))}
            onChange={({ detail }) => setChosen(detail.selectedOptions.flatMap((option) => option.value ?? []))}
            placeholder="Compare instances"
            hideTokens
          />
        )}
        <Checkbox checked={compares} onChange={({ detail }) => setCompares(detail.checked)}>
          Compare with before
        </Checkbox>
        {asked.loading && asked.data === undefined ? <Spinner /> : <Liveness fixed={fixed} every={every} onLive={() => setFixed(undefined)} />}
      </SpaceBetween>
      <Refusal failure={asked.failure} />
      {!asked.failure && (
        <Grid gridDefinition={shownMetrics.map(() => ({ colspan: { default: 12, m: 6, xl: 4 } }))}>
          {shownMetrics.map((metric) => (
            <Container key={metric.name} fitHeight header={<Header variant="h3" description={metric.name} actions={<Button iconName="expand" variant="icon" ariaLabel={`Enlarge ${metric.title}`} onClick={() => setLarge(metric)} />}>{metric.title}</Header>}>
              <Chart {...chart(metric)} />
            </Container>
          ))}
        </Grid>
      )}
      {large && (
        <Modal visible size="max" header={large.title} closeAriaLabel="Close" onDismiss={() => setLarge(undefined)}>
          <Chart {...chart(large)} height={420} />
          <Box color="text-body-secondary">{`${large.name}, averages of ${asked.data?.seconds ?? 60} s. Drag over a part to zoom into it.`}</Box>
        </Modal>
      )}
    </SpaceBetween>
  );
}

function Liveness({ fixed, every, onLive }: { fixed: Span | undefined; every: number; onLive: () => void }) {
  if (!fixed) return <StatusIndicator type="success">{`Live, every ${every / 1000} s`}</StatusIndicator>;
  return (
    <Button iconName="undo" onClick={onLive}>
      Back to live
    </Button>
  );
}

async function ask(cluster: string | undefined, names: string[], instances: string[], span: Span, compares: boolean): Promise<Shown> {
  const seconds = period(span, Date.now());
  const queries = METRICS.flatMap((metric): Query[] => (metric.of === "cluster" ? (cluster ? [{ metric, name: cluster, colour: 0 }] : []) : names.map((name) => ({ metric, name, colour: Math.max(0, instances.indexOf(name)) }))));
  const [found, before, marks] = await Promise.all([lines(queries, span, seconds), compares ? earlier(queries, span) : new Map<string, Line[]>(), happened(cluster, names, span)]);
  for (const [name, more] of before) found.set(name, [...(found.get(name) ?? []), ...more]);
  return { span, seconds, found, marks };
}

/** The time just before, drawn over the chosen one. */
async function earlier(queries: Query[], span: Span): Promise<Map<string, Line[]>> {
  const length = span.end - span.start;
  const past = { start: span.start - length, end: span.start };
  const before = await lines(queries, past, period(past, Date.now()), " (before)");
  for (const all of before.values()) for (const line of all) line.points = line.points.map((point) => ({ x: point.x + length, y: point.y }));
  return before;
}

/** Events are kept for two weeks. */
const EVENTS_MS = 14 * 1440 * MINUTE_MS;

/** Failovers, restarts and the like, where the reader may see events. */
async function happened(cluster: string | undefined, names: string[], span: Span): Promise<Mark[]> {
  const start = Math.max(span.start, Date.now() - EVENTS_MS + MINUTE_MS);
  if (start >= span.end) return [];
  const page = await call("rds", "DescribeEvents", { StartTime: new Date(start).toISOString(), EndTime: new Date(span.end).toISOString(), MaxRecords: 100 }).catch(() => undefined);
  const own = new Set([cluster, ...names]);
  return (page?.Events ?? []).filter((event) => own.has(event.SourceIdentifier)).map((event) => ({ at: Date.parse(event.Date ?? ""), text: `${event.SourceIdentifier}: ${event.Message}` }));
}
