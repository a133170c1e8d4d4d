// Charts of a cluster and its instances: choose a time, zoom, compare instances with each other and with the time before.
import { useState } from "react";
import { Box, Button, Checkbox, Container, Grid, Header, Modal, Multiselect, SegmentedControl, SpaceBetween, Spinner } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { Refusal } from "../ui/Refusal";
import { Chart } from "./Chart";
import { METRICS, lines, type Line, type Metric, type Query, type Span } from "./metrics";

const MINUTE_MS = 60_000;
const SPANS = [
  { id: "15", text: "15 min" },
  { id: "60", text: "1 h" },
  { id: "180", text: "3 h" },
  { id: "1440", text: "1 day" },
  { id: "10080", text: "1 week" },
];

export default function DatabaseCharts({ cluster, instances }: { cluster: string | undefined; instances: string[] }) {
  const [minutes, setMinutes] = useState(60);
  /** The end of what is shown; undefined is now, and follows it. */
  const [until, setUntil] = useState<number>();
  const [chosen, setChosen] = useState<string[]>();
  const [compares, setCompares] = useState(false);
  const [large, setLarge] = useState<Metric>();
  const names = chosen ?? instances;
  const asked = useAsked(
    `metrics ${cluster ?? ""} ${names.join(" ")} ${minutes} ${until ?? "now"} ${compares}`,
    async () => {
      const end = until ?? Date.now();
      const span: Span = { start: end - minutes * MINUTE_MS, end };
      const queries = METRICS.flatMap((metric): Query[] => (metric.of === "cluster" ? (cluster ? [{ metric, name: cluster }] : []) : names.map((name) => ({ metric, name }))));
      const now = await lines(queries, span);
      if (compares) merge(now, await earlier(queries, span));
      return { span, found: now };
    },
    (data) => (data && until === undefined ? 15_000 : undefined),
  );
  const span = asked.data?.span ?? { start: Date.now() - minutes * MINUTE_MS, end: Date.now() };
  const zoom = (factor: number) => {
    const middle = (span.start + span.end) / 2;
    const next = Math.min(20_160, Math.max(5, minutes * factor));
    setMinutes(next);
    if (until !== undefined) setUntil(middle + (next * MINUTE_MS) / 2);
  };
  const move = (part: number) => {
    const next = (until ?? span.end) + part * minutes * MINUTE_MS;
    setUntil(next >= Date.now() ? undefined : next);
  };
  const shownMetrics = METRICS.filter((metric) => metric.of === "instance" || cluster);
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <SegmentedControl label="Time span" selectedId={String(minutes)} options={SPANS} onChange={({ detail }) => { setMinutes(Number(detail.selectedId)); setUntil(undefined); }} />
        <Button iconName="angle-left" ariaLabel="Earlier" onClick={() => move(-0.5)} />
        <Button iconName="angle-right" ariaLabel="Later" onClick={() => move(0.5)} disabled={until === undefined} />
        <Button iconName="zoom-in" ariaLabel="Zoom in" onClick={() => zoom(0.5)} />
        <Button iconName="zoom-out" ariaLabel="Zoom out" onClick={() => zoom(2)} />
        <Button iconName="refresh" ariaLabel="Refresh charts" onClick={asked.reload} />
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
          Compare with the time before
        </Checkbox>
        {asked.loading && asked.data === undefined && <Spinner />}
      </SpaceBetween>
      <Refusal failure={asked.failure} />
      {!asked.failure && (
        <Grid gridDefinition={shownMetrics.map(() => ({ colspan: { default: 12, m: 6, xl: 4 } }))}>
          {shownMetrics.map((metric) => (
            <Container key={metric.name} fitHeight header={<Header variant="h3" description={metric.name} actions={<Button iconName="expand" variant="icon" ariaLabel={`Enlarge ${metric.title}`} onClick={() => setLarge(metric)} />}>{metric.title}</Header>}>
              <Chart metric={metric} lines={asked.data?.found.get(metric.name) ?? []} span={span} />
            </Container>
          ))}
        </Grid>
      )}
      {large && (
        <Modal visible size="max" header={large.title} closeAriaLabel="Close" onDismiss={() => setLarge(undefined)}>
          <Chart metric={large} lines={asked.data?.found.get(large.name) ?? []} span={span} height={420} />
          <Box color="text-body-secondary">{large.name}, average</Box>
        </Modal>
      )}
    </SpaceBetween>
  );
}

/** The time just before, drawn over the chosen one. */
async function earlier(queries: Query[], span: Span): Promise<Map<string, Line[]>> {
  const length = span.end - span.start;
  const before = await lines(queries, { start: span.start - length, end: span.start }, " (before)");
  for (const all of before.values()) for (const line of all) line.points = line.points.map((point) => ({ x: new Date(point.x.getTime() + length), y: point.y }));
  return before;
}

function merge(into: Map<string, Line[]>, from: Map<string, Line[]>): void {
  for (const [name, more] of from) into.set(name, [...(into.get(name) ?? []), ...more]);
}
