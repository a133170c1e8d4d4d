// Top SQL and waits of an instance: its load told apart by what sessions wait for, run, or are.
import { useState } from "react";
import { Alert, Box, Button, Container, FormField, Header, SegmentedControl, Select, SpaceBetween, StatusIndicator, Table, Tabs } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { classSize } from "../rds/catalogue";
import { nameOf, type InstanceRow } from "../rds/databases";
import { Refusal } from "../ui/Refusal";
import { Empty } from "../ui/ResourceTable";
import { Chart } from "./Chart";
import { SLICES, load, type Slice, type Top } from "./insights";
import type { Span } from "./plot";

const MINUTE_MS = 60_000;
const SPANS = [
  { id: "5", text: "5 min" },
  { id: "15", text: "15 min" },
  { id: "60", text: "1 h" },
  { id: "360", text: "6 h" },
  { id: "1440", text: "1 day" },
];

export default function Insights({ members, onDone }: { members: InstanceRow[]; onDone: () => void }) {
  const [chosen, setChosen] = useState<string>();
  const member = members.find((one) => nameOf(one) === chosen) ?? members.find((one) => one.isWriter) ?? members[0];
  if (!member) return <Empty text="The cluster has no DB instance, so nothing is at work." />;
  const options = members.map((one) => ({ value: nameOf(one), label: `${nameOf(one)}${one.isWriter ? " (writer)" : ""}` }));
  return (
    <SpaceBetween size="m">
      {members.length > 1 && (
        <FormField label="DB instance">
          <Select selectedOption={options.find((option) => option.value === nameOf(member)) ?? null} options={options} onChange={({ detail }) => setChosen(detail.selectedOption.value)} />
        </FormField>
      )}
      {member.instance.PerformanceInsightsEnabled ? <Loads key={member.id} member={member} /> : <TurnOn name={nameOf(member)} onDone={onDone} />}
    </SpaceBetween>
  );
}

function TurnOn({ name, onDone }: { name: string; onDone: () => void }) {
  const doing = useDoing();
  const turnOn = () =>
    doing.run(async () => {
      await call("rds", "ModifyDBInstance", { DBInstanceIdentifier: name, EnablePerformanceInsights: true, ApplyImmediately: true });
      onDone();
    });
  return (
    <SpaceBetween size="s">
      <Refusal failure={doing.failure} />
      <Alert type="info" header="Performance Insights is off for this DB instance" action={<Button loading={doing.busy} onClick={() => void turnOn()}>Turn on Performance Insights</Button>}>
        It looks each second at what sessions are doing. Statements are kept without their literals, in memory, for a day.
      </Alert>
    </SpaceBetween>
  );
}

function Loads({ member }: { member: InstanceRow }) {
  const resource = member.instance.DbiResourceId ?? "";
  const [minutes, setMinutes] = useState("5");
  const [fixed, setFixed] = useState<Span>();
  const [slice, setSlice] = useState<Slice>(SLICES[0] as Slice);
  const [by, setBy] = useState<Slice>(SLICES[1] as Slice);
  const [cursor, setCursor] = useState<number>();
  const asked = useAsked(
    `insights ${resource} ${slice.id} ${by.id} ${fixed ? `${fixed.start} ${fixed.end}` : minutes}`,
    () => load(resource, slice, by, fixed ?? { start: Date.now() - Number(minutes) * MINUTE_MS, end: Date.now() }),
    (data) => (data && !fixed ? 5000 : undefined),
  );
  const processors = Number(/^(\d+) vCPU/.exec(classSize(member.instance.DBInstanceClass ?? "") ?? "")?.[1]);
  const span = asked.data?.span ?? { start: Date.now() - Number(minutes) * MINUTE_MS, end: Date.now() };
  return (
    <SpaceBetween size="m">
      <SpaceBetween direction="horizontal" size="s" alignItems="center">
        <SegmentedControl label="Time span" selectedId={fixed ? null : minutes} options={SPANS} onChange={({ detail }) => { setMinutes(detail.selectedId); setFixed(undefined); }} />
        <Select ariaLabel="Slice by" selectedOption={{ value: slice.id, label: `Sliced by ${slice.title.toLowerCase()}` }} options={SLICES.map((one) => ({ value: one.id, label: one.title }))} onChange={({ detail }) => setSlice(SLICES.find((one) => one.id === detail.selectedOption.value) ?? slice)} />
        {fixed ? <Button iconName="undo" onClick={() => setFixed(undefined)}>Back to live</Button> : <StatusIndicator type="success">Live, every 5 s</StatusIndicator>}
      </SpaceBetween>
      <Refusal failure={asked.failure} />
      {!asked.failure && (
        <Container header={<Header variant="h3" description="Average active sessions: how many were at work at once. Above the line of processors, some wait for others.">Database load</Header>}>
          <Chart title="Database load" unit="number" isStacked lines={shortened(asked.data?.lines ?? [])} span={span} period={asked.data?.seconds ?? 1} height={240} cursor={cursor} onCursor={setCursor} onZoom={setFixed} limit={Number.isNaN(processors) ? undefined : { y: processors, text: "vCPUs" }} />
        </Container>
      )}
      {!asked.failure && <Tabs ariaLabel="What makes the load" activeTabId={by.id} onChange={({ detail }) => setBy(SLICES.find((one) => one.id === detail.activeTabId) ?? by)} tabs={SLICES.map((one) => ({ id: one.id, label: `Top ${one.title === "SQL" ? "SQL" : one.title.toLowerCase()}`, content: one === by && <Tops by={by} top={asked.data?.top} parts={asked.data?.parts ?? []} /> }))} />}
    </SpaceBetween>
  );
}

const NAME_MAX = 60;

/** Statements are long; the table below has all of them. */
function shortened<T extends { title: string }>(lines: T[]): T[] {
  return lines.map((line) => ({ ...line, title: line.title.length > NAME_MAX ? `${line.title.slice(0, NAME_MAX)}…` : line.title }));
}

function Tops({ by, top, parts }: { by: Slice; top: Top[] | undefined; parts: string[] }) {
  const heaviest = Math.max(...(top ?? []).map((one) => one.total), 1e-9);
  return (
    <Table<Top>
      items={top ?? []}
      trackBy="id"
      variant="embedded"
      loading={top === undefined}
      loadingText="Loading the load"
      wrapLines
      ariaLabels={{ tableLabel: `Top ${by.title}` }}
      empty={<Empty text="Nothing was at work in this time" />}
      columnDefinitions={[
        { id: "load", header: "Load", width: 260, cell: (one) => <Bar one={one} heaviest={heaviest} parts={parts} /> },
        { id: "sessions", header: "Average active sessions", width: 130, cell: (one) => one.total.toFixed(one.total < 0.1 ? 3 : 2) },
        { id: "name", header: by.title, isRowHeader: true, cell: (one) => (by.id === "sql" ? <Box variant="code">{one.name}</Box> : one.name) },
      ]}
    />
  );
}

const BAR_WIDTH = 220;

function Bar({ one, heaviest, parts }: { one: Top; heaviest: number; parts: string[] }) {
  const shares = one.shares.length > 0 ? one.shares : [one.total];
  const text = shares.map((share, index) => `${parts[index] ?? "load"} ${share.toFixed(2)}`).join(", ");
  let at = 0;
  return (
    <svg className="bar" width={BAR_WIDTH} height={14} role="img" aria-label={text}>
      {shares.map((share, index) => {
        const width = (share / heaviest) * BAR_WIDTH;
        const x = at;
        at += width;
        return <rect key={index} className={`colour-${index % 10}`} x={x} width={width} height={14} />;
      })}
    </svg>
  );
}
