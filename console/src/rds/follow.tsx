// Long work is followed over all pages: a message with a sign that it goes on, until it has ended.
import { Box, Button, SpaceBetween } from "@cloudscape-design/components";
import { call } from "../api/call";
import type { Event } from "../api/generated/rds";
import { asFailure } from "../api/request";
import { go } from "../shell/place";
import { flash } from "../ui/flash";
import { isChanging } from "../ui/statusWords";

const STEP_MS = 1500;
/** Half an hour: the longest that creating anything has been promised to take, and a half more. */
const STEPS_MAX = 1200;

/** How many of the latest events are told. */
const EVENTS_SHOWN = 4;

interface Followed {
  id: string;
  going: string;
  done: string;
  path: string;
  status: () => Promise<string | undefined>;
  /** Whose events tell how far it is. */
  source: { type: string; name: string };
}

/** A status must be seen changing before a settled one counts: the answer to the call may come before the change. */
async function follow({ id, going, done, path, status, source }: Followed): Promise<void> {
  const action = <Button onClick={() => go(path)}>View</Button>;
  const start = Date.now();
  flash("in-progress", <Going text={`${going}.`} since={start} happened={[]} />, { id, action });
  let settled = 0;
  for (let step = 0; step < STEPS_MAX; step += 1) {
    await new Promise((wake) => setTimeout(wake, STEP_MS));
    let word: string | undefined;
    try {
      word = await status();
    } catch (thrown) {
      const failure = asFailure(thrown);
      if (failure.status === 0) continue;
      flash("error", failure.message, { id });
      return;
    }
    settled = isChanging(word) ? 0 : settled + 1;
    if (settled >= 2) {
      const isFine = word === "available" || word === "stopped";
      flash(isFine ? "success" : "warning", isFine ? `${done}.` : `${going} ended with the status ${word}.`, { id, action });
      return;
    }
    if (word) flash("in-progress", <Going text={`${going}: ${word}.`} since={start} happened={await happened(source, start)} />, { id, action });
  }
}

/** What is going on, for how long, and what happened on the way. */
function Going({ text, since, happened }: { text: string; since: number; happened: Event[] }) {
  return (
    <SpaceBetween size="xxs">
      <span>{`${text} ${Math.round((Date.now() - since) / 1000)} s so far.`}</span>
      {happened.map((event) => (
        <Box key={`${event.Date} ${event.Message}`} color="inherit" fontSize="body-s">
          {`${new Date(event.Date ?? "").toLocaleTimeString("en-GB")} ${event.Message}`}
        </Box>
      ))}
    </SpaceBetween>
  );
}

/** The latest events since then, where the reader may see them. */
async function happened(source: Followed["source"], since: number): Promise<Event[]> {
  const asked = { SourceType: source.type, SourceIdentifier: source.name, StartTime: new Date(since - STEP_MS).toISOString(), MaxRecords: 20 };
  const page = await call("rds", "DescribeEvents", asked).catch(() => undefined);
  return (page?.Events ?? []).slice(-EVENTS_SHOWN);
}

export function followCluster(name: string, going: string, done: string): void {
  const status = async () => (await call("rds", "DescribeDBClusters", { DBClusterIdentifier: name })).DBClusters?.[0]?.Status;
  void follow({ id: `cluster ${name}`, going, done, path: `/rds/clusters/${encodeURIComponent(name)}`, status, source: { type: "db-cluster", name } });
}

export function followInstance(name: string, going: string, done: string): void {
  const status = async () => (await call("rds", "DescribeDBInstances", { DBInstanceIdentifier: name })).DBInstances?.[0]?.DBInstanceStatus;
  void follow({ id: `instance ${name}`, going, done, path: `/rds/instances/${encodeURIComponent(name)}`, status, source: { type: "db-instance", name } });
}

export function followSnapshot(name: string): void {
  const status = async () => (await call("rds", "DescribeDBClusterSnapshots", { DBClusterSnapshotIdentifier: name })).DBClusterSnapshots?.[0]?.Status;
  void follow({ id: `snapshot ${name}`, going: `Taking the snapshot ${name}`, done: `The snapshot ${name} is available`, path: "/rds/snapshots", status, source: { type: "db-cluster-snapshot", name } });
}
