// Cluster snapshots: taken by hand or by the service, deleted, restored.
import { useState } from "react";
import { Box, Button, Checkbox, FormField, Input, Link, ProgressBar, Select, SpaceBetween } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { call } from "../api/call";
import type { DBClusterSnapshot } from "../api/generated/rds";
import { go, href } from "../shell/place";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { ResourceTable } from "../ui/ResourceTable";
import { Status } from "../ui/status";
import { isChanging } from "../ui/statusWords";
import { moment } from "../ui/words";
import { Ask } from "./dialogs";
import { databases, engineName, nameOf, statusOf } from "./databases";
import { followCluster, followSnapshot } from "./follow";
import { addWriter } from "./restore";

export default function Snapshots() {
  const asked = useAsked(
    "snapshots",
    () =>
      allPages(async (marker) => {
        const page = await call("rds", "DescribeDBClusterSnapshots", { MaxRecords: 100, ...(marker ? { Marker: marker } : {}) });
        return { items: page.DBClusterSnapshots ?? [], marker: page.Marker };
      }),
    (all) => (all?.some((one) => isChanging(one.Status)) ? 2000 : 15_000),
  );
  const [selected, setSelected] = useState<DBClusterSnapshot[]>([]);
  const [dialog, setDialog] = useState<"restore" | "delete" | "take">();
  const one = selected[0];
  return (
    <>
      <ResourceTable<DBClusterSnapshot>
        title="Snapshots"
        noun="snapshot"
        variant="full-page"
        asked={asked}
        trackBy={(snapshot) => snapshot.DBClusterSnapshotIdentifier ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        description="A snapshot keeps a whole DB cluster as it was."
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!one || one.Status !== "available"} onClick={() => setDialog("restore")}>
              Restore snapshot
            </Button>
            <Button disabled={!one || one.SnapshotType !== "manual"} onClick={() => setDialog("delete")}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setDialog("take")}>
              Take snapshot
            </Button>
          </SpaceBetween>
        }
        emptyText="No snapshots"
        emptyAction={<Button onClick={() => setDialog("take")}>Take snapshot</Button>}
        columns={[
          { id: "name", header: "Snapshot name", cell: (snapshot) => snapshot.DBClusterSnapshotIdentifier, value: (snapshot) => snapshot.DBClusterSnapshotIdentifier, isRowHeader: true, width: 280 },
          { id: "cluster", header: "DB cluster", cell: (snapshot) => <Link href={href("rds", "clusters", snapshot.DBClusterIdentifier ?? "")}>{snapshot.DBClusterIdentifier}</Link>, value: (snapshot) => snapshot.DBClusterIdentifier, width: 160 },
          { id: "created", header: "Created", cell: (snapshot) => moment(snapshot.SnapshotCreateTime), value: (snapshot) => snapshot.SnapshotCreateTime, width: 220 },
          { id: "status", header: "Status", cell: (snapshot) => <Status word={snapshot.Status} />, value: (snapshot) => snapshot.Status, width: 130 },
          { id: "progress", header: "Progress", cell: (snapshot) => (isChanging(snapshot.Status) ? <ProgressBar value={snapshot.PercentProgress ?? 0} ariaLabel={`Progress of ${snapshot.DBClusterSnapshotIdentifier}`} /> : `${snapshot.PercentProgress ?? 0} %`), value: (snapshot) => snapshot.PercentProgress, width: 180 },
          { id: "type", header: "Type", cell: (snapshot) => snapshot.SnapshotType, value: (snapshot) => snapshot.SnapshotType, width: 120 },
          { id: "engine", header: "Engine", cell: (snapshot) => `${engineName(snapshot.Engine)} ${snapshot.EngineVersion ?? ""}`, value: (snapshot) => snapshot.Engine, width: 200 },
        ]}
      />
      {dialog === "take" && (
        <TakeAny
          onClose={() => {
            setDialog(undefined);
            asked.reload();
          }}
        />
      )}
      {dialog === "restore" && one && <RestoreSnapshot snapshot={one} onClose={() => setDialog(undefined)} />}
      {dialog === "delete" && one && (
        <ConfirmDelete
          title={`Delete the snapshot ${one.DBClusterSnapshotIdentifier}?`}
          word="delete me"
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("rds", "DeleteDBClusterSnapshot", { DBClusterSnapshotIdentifier: one.DBClusterSnapshotIdentifier ?? "" });
            setSelected([]);
            asked.reload();
          }}
        >
          <Box>What it keeps cannot be restored afterwards.</Box>
        </ConfirmDelete>
      )}
    </>
  );
}

/** Of any cluster of the Region. */
function TakeAny({ onClose }: { onClose: () => void }) {
  const clusters = useAsked("clusters to keep", () => allPages((marker) => databases(marker, 100), 10));
  const [cluster, setCluster] = useState<string>();
  const [name, setName] = useState("");
  const options = (clusters.data ?? []).map((row) => ({ value: nameOf(row), label: nameOf(row), disabled: statusOf(row) !== "available", description: statusOf(row) ?? "" }));
  const work = async () => {
    await call("rds", "CreateDBClusterSnapshot", { DBClusterIdentifier: cluster ?? "", DBClusterSnapshotIdentifier: name });
    followSnapshot(name);
  };
  return (
    <Ask title="Take DB snapshot" confirm="Take snapshot" work={work} onClose={onClose} isReady={cluster !== undefined && name !== ""}>
      <FormField label="DB cluster" errorText={clusters.failure?.message}>
        <Select selectedOption={options.find((one) => one.value === cluster) ?? null} options={options} statusType={clusters.loading ? "loading" : "finished"} filteringType="auto" placeholder="Choose a DB cluster" empty="There is no DB cluster in this Region" onChange={({ detail }) => setCluster(detail.selectedOption.value)} />
      </FormField>
      <FormField label="Snapshot name" constraintText="Letters, digits and hyphens, a letter first.">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
    </Ask>
  );
}

function RestoreSnapshot({ snapshot, onClose }: { snapshot: DBClusterSnapshot; onClose: () => void }) {
  const [name, setName] = useState(`${snapshot.DBClusterIdentifier ?? "restored"}-restored`);
  const [withInstance, setWithInstance] = useState(true);
  const work = async () => {
    await call("rds", "RestoreDBClusterFromSnapshot", { DBClusterIdentifier: name, SnapshotIdentifier: snapshot.DBClusterSnapshotIdentifier ?? "", Engine: snapshot.Engine ?? "" });
    if (withInstance) await addWriter(name, snapshot.Engine ?? "", snapshot.EngineVersion, undefined);
    followCluster(name, `Restoring ${name}`, `${name} is restored`);
    go(`/rds/clusters/${encodeURIComponent(name)}`);
  };
  return (
    <Ask title={`Restore ${snapshot.DBClusterSnapshotIdentifier}`} confirm="Restore DB cluster" work={work} onClose={onClose} isReady={name !== ""}>
      <FormField label="DB cluster identifier" description="A new cluster is made; the one of the snapshot stays as it is.">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <Checkbox checked={withInstance} onChange={({ detail }) => setWithInstance(detail.checked)} description="Without one, nothing serves the restored data yet.">
        Create a DB instance in it
      </Checkbox>
    </Ask>
  );
}
