// Charts of a cluster and its instances, live: choose a time, drag to zoom, compare instances with each other and with the time before.
import { useState } from "react";
import { Box, Button, Checkbox, Container, Grid, Header, Modal, Multiselect, SegmentedControl, SpaceBetween, Spinner, StatusIndicator } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { Refusal } from "../ui/Refusal";
import { Chart, type ChartProps, type Mark } from "./Chart";
import { METRICS, continued, lines, period, type Line, type Metric, type Query } from "./metrics";
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

interface Past {
  start: number;
  found: Map<string, Line[]>;
}

interface Shown {
  span: Span;
  seconds: number;
  /** Of the chosen time alone. */
  own: Map<string, Line[]>;
  /** With the time before, if that is compared. */
  found: Map<string, Line[]>;
  past: Past | undefined;
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
  const asked = useAsked<Shown>(
    `metrics ${cluster ?? ""} ${names.join(" ")} ${fixed ? `${fixed.start} ${fixed.end}` : minutes} ${compares}`,
    (before) => ask({ cluster, names, instances, compares, before }, fixed ?? { start: Date.now() - minutes * MINUTE_MS, end: Date.now() }),
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
        <Grid gridDefinition={shownMetrics.map(() => ({ colspan: { default: 12, s: 6, l: 4 } }))}>
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

interface Wanted {
  cluster: string | undefined;
  names: string[];
  instances: string[];
  compares: boolean;
  /** What is shown now. */
  before: Shown | undefined;
}

/** Values of so many periods are asked again: the last seconds may have been on their way. */
const PERIODS_AGAIN = 3;
/** The time before moves on slowly, and nothing in it changes. */
const EARLIER_AGAIN_MS = 60_000;

async function ask({ cluster, names, instances, compares, before }: Wanted, span: Span): Promise<Shown> {
  const seconds = period(span, Date.now());
  const queries = METRICS.flatMap((metric): Query[] => (metric.of === "cluster" ? (cluster ? [{ metric, name: cluster, colour: 0 }] : []) : names.map((name) => ({ metric, name, colour: Math.max(0, instances.indexOf(name)) }))));
  const known = before?.seconds === seconds && before.span.end < span.end ? before : undefined;
  const from = known ? Math.max(span.start, known.span.end - PERIODS_AGAIN * seconds * 1000) : span.start;
  const [fresh, past, marks] = await Promise.all([lines(queries, { start: from, end: span.end }, seconds), compares ? earlier(queries, span, known?.past) : undefined, happened(cluster, names, { start: from, end: span.end })]);
  const found = known ? continued(known.own, fresh, span.start, from - (from % (seconds * 1000))) : fresh;
  const all = new Map(found);
  for (const [name, more] of past?.found ?? []) all.set(name, [...(all.get(name) ?? []), ...more.map((line) => shifted(line, span.start - (past?.start ?? 0)))]);
  const told = [...(known?.marks ?? []).filter((mark) => mark.at >= span.start && !marks.some((one) => one.at === mark.at && one.text === mark.text)), ...marks];
  return { span, seconds, own: found, found: all, past, marks: told };
}

function shifted(line: Line, by: number): Line {
  return { ...line, points: line.points.map((point) => ({ x: point.x + by, y: point.y })) };
}

/** The time just before, drawn over the chosen one. */
async function earlier(queries: Query[], span: Span, known: Past | undefined): Promise<Past> {
  if (known && span.start - known.start < EARLIER_AGAIN_MS) return known;
  const past = { start: span.start - (span.end - span.start), end: span.start };
  return { start: past.start, found: await lines(queries, past, period(past, Date.now()), " (before)") };
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
