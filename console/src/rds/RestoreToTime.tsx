// Restore to a point in time: a line of all times that can be restored, with the events on it.
import { useState } from "react";
import { Alert, Box, Button, Checkbox, ColumnLayout, Container, DatePicker, Form, FormField, Header, Input, KeyValuePairs, Link, RadioGroup, Slider, SpaceBetween, TimeInput } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { RestoreDBClusterToPointInTimeMessage } from "../api/generated/rds";
import { go } from "../shell/place";
import { Waiting } from "../shell/Console";
import { Refusal } from "../ui/Refusal";
import { moment } from "../ui/words";
import { database, type ClusterRow } from "./databases";
import { followCluster } from "./follow";
import { addWriter, join, split } from "./restore";

export default function RestoreToTime({ name = "" }: { name?: string }) {
  const asked = useAsked(`restore ${name}`, () => database(name));
  if (asked.failure) return <Refusal failure={asked.failure} />;
  if (!asked.data) return <Waiting />;
  return <Choose row={asked.data} />;
}

type Mode = "latest" | "custom" | "clone";

function Choose({ row }: { row: ClusterRow }) {
  const { cluster } = row;
  const source = cluster.DBClusterIdentifier ?? "";
  const [mode, setMode] = useState<Mode>("latest");
  const earliest = Date.parse(cluster.EarliestRestorableTime ?? "");
  const latest = Date.parse(cluster.LatestRestorableTime ?? "");
  const hasSpan = Number.isFinite(earliest) && Number.isFinite(latest);
  const start = split(hasSpan ? latest : Date.now());
  const [date, setDate] = useState(start.date);
  const [time, setTime] = useState(start.time);
  const [target, setTarget] = useState(`${source}-restored`);
  const [withInstance, setWithInstance] = useState(true);
  const doing = useDoing();
  const at = join(date, time);
  const isOutside = mode === "custom" && (at === undefined || (hasSpan && (at < Math.floor(earliest / 1000) * 1000 || at > latest)));
  const set = (moment: number) => {
    const parts = split(moment);
    setDate(parts.date);
    setTime(parts.time);
  };
  const submit = () =>
    doing.run(async () => {
      const input: RestoreDBClusterToPointInTimeMessage = {
        DBClusterIdentifier: target,
        SourceDBClusterIdentifier: source,
        ...(mode === "custom" && at !== undefined ? { RestoreToTime: new Date(at).toISOString() } : { UseLatestRestorableTime: true }),
        ...(mode === "clone" ? { RestoreType: "copy-on-write" } : {}),
      };
      await call("rds", "RestoreDBClusterToPointInTime", input);
      const writer = row.members.find((member) => member.isWriter);
      if (withInstance) await addWriter(target, cluster.Engine ?? "", cluster.EngineVersion, writer?.instance.DBInstanceClass);
      followCluster(target, `Restoring ${target}`, `${target} is restored`);
      go(`/rds/clusters/${encodeURIComponent(target)}`);
    });
  return (
    <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Form
        header={<Header variant="h1" description="A new DB cluster is made from the backups of this one, which stays as it is.">{`Restore ${source} to point in time`}</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={`#/rds/clusters/${encodeURIComponent(source)}`}>
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={doing.busy} disabled={target === "" || isOutside}>
              Restore to point in time
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          {!hasSpan && (
            <Alert type="info" header="Moments of the past cannot be restored yet" action={<Button formAction="none" href="#/rds/snapshots">Restore from snapshot</Button>}>
              This Borealis keeps no log of changes to go back to a moment with. It makes a new cluster of the present, or of a snapshot.
            </Alert>
          )}
          <Container header={<Header variant="h2">Restore time</Header>}>
            <SpaceBetween size="l">
              <KeyValuePairs
                columns={2}
                items={[
                  { label: "Earliest restorable time", value: moment(cluster.EarliestRestorableTime) },
                  { label: "Latest restorable time", value: moment(cluster.LatestRestorableTime) },
                ]}
              />
              <RadioGroup
                ariaLabel="Point in time"
                value={mode}
                onChange={({ detail }) => setMode(detail.value as Mode)}
                items={[
                  { value: "latest", label: "Latest restorable time", description: "As the cluster is now." },
                  { value: "custom", label: "Custom date and time", description: hasSpan ? "Any second between the two." : "Not available yet.", disabled: !hasSpan },
                  { value: "clone", label: "Clone of now (copy-on-write)", description: hasSpan ? "Shares the volume until one of the two changes it." : "A full copy for now: it takes the space of the whole cluster." },
                ]}
              />
              {mode === "custom" && (
                <SpaceBetween size="m">
                  {hasSpan && <TimeLine source={source} members={row.members.map((member) => member.instance.DBInstanceIdentifier ?? "")} start={earliest} end={latest} at={at ?? latest} onChange={set} />}
                  <ColumnLayout columns={2}>
                    <FormField label="Date (UTC)">
                      <DatePicker value={date} onChange={({ detail }) => setDate(detail.value)} openCalendarAriaLabel={() => "Choose a date"} isDateEnabled={(day) => !hasSpan || (day.getTime() >= earliest - 86_400_000 && day.getTime() <= latest + 86_400_000)} />
                    </FormField>
                    <FormField label="Time (UTC)" errorText={isOutside ? "It is not within the restorable times." : undefined}>
                      <TimeInput value={time} onChange={({ detail }) => setTime(detail.value)} placeholder="hh:mm:ss" />
                    </FormField>
                  </ColumnLayout>
                </SpaceBetween>
              )}
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Settings of the new cluster</Header>}>
            <SpaceBetween size="m">
              <FormField label="DB cluster identifier">
                <Input value={target} onChange={({ detail }) => setTarget(detail.value)} />
              </FormField>
              <Checkbox checked={withInstance} onChange={({ detail }) => setWithInstance(detail.checked)} description="A restored cluster has no instance by itself.">
                Create a DB instance of the same class in it
              </Checkbox>
            </SpaceBetween>
          </Container>
          <Refusal failure={doing.failure} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

interface TimeLineProps {
  source: string;
  members: string[];
  start: number;
  end: number;
  at: number;
  onChange: (at: number) => void;
}

/** A line from the earliest to the latest time; choosing an event goes to the second before it. */
function TimeLine({ source, members, start, end, at, onChange }: TimeLineProps) {
  const seconds = Math.max(1, Math.floor((end - start) / 1000));
  const events = useAsked(`events on the line of ${source}`, async () => {
    const page = await call("rds", "DescribeEvents", { StartTime: new Date(Math.max(start, end - 13 * 86_400_000)).toISOString(), EndTime: new Date(end).toISOString(), MaxRecords: 100 });
    const own = new Set([source, ...members]);
    return (page.Events ?? []).filter((event) => own.has(event.SourceIdentifier ?? "")).slice(-8).reverse();
  });
  return (
    <SpaceBetween size="s">
      <FormField label="Time line" description={`${new Date(at).toISOString().replace("T", " ").slice(0, 19)} UTC`}>
        <Slider
          ariaLabel="Time to restore"
          min={0}
          max={seconds}
          value={Math.min(seconds, Math.max(0, Math.floor((at - start) / 1000)))}
          onChange={({ detail }) => onChange(start + detail.value * 1000)}
          valueFormatter={(value) => new Date(start + value * 1000).toISOString().replace("T", " ").slice(0, 19)}
          hideFillLine={false}
        />
      </FormField>
      {(events.data?.length ?? 0) > 0 && (
        <Box>
          <Box variant="awsui-key-label">Go to just before</Box>
          <SpaceBetween size="xxs">
            {events.data?.map((event) => (
              <Link key={`${event.Date} ${event.Message}`} href="#" onFollow={(click) => { click.preventDefault(); onChange(Date.parse(event.Date ?? "") - 1000); }}>
                {`${(event.Date ?? "").replace("T", " ").slice(0, 19)} ${event.SourceIdentifier}: ${event.Message}`}
              </Link>
            ))}
          </SpaceBetween>
        </Box>
      )}
    </SpaceBetween>
  );
}
