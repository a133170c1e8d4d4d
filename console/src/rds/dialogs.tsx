// The short questions before a failover, a reboot, a stop, a new reader, a snapshot.
import { useState, type ReactNode } from "react";
import { Alert, Box, Button, FormField, Input, Modal, Select, SpaceBetween, type SelectProps } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { go } from "../shell/place";
import { Refusal } from "../ui/Refusal";
import { flash } from "../ui/flash";
import { instanceClasses } from "./catalogue";
import { engineName, nameOf, type ClusterRow, type InstanceRow } from "./databases";
import { followCluster, followInstance, followSnapshot } from "./follow";

interface AskProps {
  title: string;
  confirm: string;
  isReady?: boolean;
  children: ReactNode;
  work: () => Promise<void>;
  onClose: () => void;
}

/** A dialog with one piece of work. It closes when the work is accepted. */
export function Ask({ title, confirm, isReady = true, children, work, onClose }: AskProps) {
  const doing = useDoing();
  const submit = async () => {
    if (await doing.run(work)) onClose();
  };
  return (
    <Modal
      visible
      header={title}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" loading={doing.busy} disabled={!isReady} onClick={() => void submit()}>
              {confirm}
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        {children}
        <Refusal failure={doing.failure} />
      </SpaceBetween>
    </Modal>
  );
}

export function Failover({ row, target, onClose }: { row: ClusterRow; target: string | undefined; onClose: () => void }) {
  const name = row.cluster.DBClusterIdentifier ?? "";
  const automatic: SelectProps.Option = { value: "", label: "The reader with the best priority" };
  const readers = row.members.filter((member) => !member.isWriter).map((member): SelectProps.Option => ({ value: nameOf(member), label: nameOf(member), description: `Tier ${member.tier ?? 1}, ${member.instance.AvailabilityZone ?? ""}` }));
  const [chosen, setChosen] = useState<SelectProps.Option>(readers.find((reader) => reader.value === target) ?? automatic);
  const work = async () => {
    const writer = row.members.find((member) => member.isWriter);
    await call("rds", "FailoverDBCluster", { DBClusterIdentifier: name, ...(chosen.value ? { TargetDBInstanceIdentifier: chosen.value } : {}) });
    followCluster(name, `Failing over ${name}${writer ? ` from ${nameOf(writer)}` : ""}`, "The failover has completed");
    go(`/rds/clusters/${encodeURIComponent(name)}`);
  };
  return (
    <Ask title={`Failover ${name}`} confirm="Failover" work={work} onClose={onClose}>
      <Box>A reader becomes the writer. The cluster endpoint leads to it at once; connections to the old writer are closed.</Box>
      <FormField label="New writer">
        <Select selectedOption={chosen} options={[automatic, ...readers]} onChange={({ detail }) => setChosen(detail.selectedOption)} />
      </FormField>
    </Ask>
  );
}

export function Reboot({ row, onClose }: { row: InstanceRow; onClose: () => void }) {
  const name = nameOf(row);
  const work = async () => {
    await call("rds", "RebootDBInstance", { DBInstanceIdentifier: name });
    followInstance(name, `Rebooting ${name}`, `${name} has restarted`);
  };
  return (
    <Ask title={`Reboot ${name}`} confirm="Confirm" work={work} onClose={onClose}>
      <Alert type="warning">The DB instance is not available while it restarts, and its connections are closed. Parameters that wait for a reboot take effect.</Alert>
    </Ask>
  );
}

export function StartStop({ row, start, onClose }: { row: ClusterRow; start: boolean; onClose: () => void }) {
  const name = row.cluster.DBClusterIdentifier ?? "";
  const work = async () => {
    await call("rds", start ? "StartDBCluster" : "StopDBCluster", { DBClusterIdentifier: name });
    followCluster(name, `${start ? "Starting" : "Stopping"} ${name}`, `${name} is ${start ? "available" : "stopped"}`);
  };
  return (
    <Ask title={`${start ? "Start" : "Stop"} ${name}`} confirm={start ? "Start DB cluster" : "Stop DB cluster"} work={work} onClose={onClose}>
      {start ? (
        <Box>All DB instances of the cluster start, the writer first.</Box>
      ) : (
        <Alert type="info">All DB instances of the cluster stop, readers first. The data stays. The cluster starts again by itself after seven days.</Alert>
      )}
    </Ask>
  );
}

export function AddReader({ row, onClose }: { row: ClusterRow; onClose: () => void }) {
  const { cluster } = row;
  const engine = cluster.Engine ?? "";
  const name = cluster.DBClusterIdentifier ?? "";
  const taken = new Set(row.members.map(nameOf));
  const free = Array.from({ length: 20 }, (_, index) => `${name}-${index + 1}`).find((one) => !taken.has(one)) ?? "";
  const [identifier, setIdentifier] = useState(free);
  const first = row.members[0]?.instance.DBInstanceClass;
  const classes = useAsked(`classes ${engine} ${cluster.EngineVersion}`, () => instanceClasses(engine, cluster.EngineVersion));
  const [size, setSize] = useState<string | undefined>(first);
  const [zone, setZone] = useState<SelectProps.Option>({ value: "", label: "No preference" });
  const [tier, setTier] = useState<SelectProps.Option>({ value: "1", label: "tier-1" });
  const chosen = size ?? classes.data?.[0]?.value;
  const work = async () => {
    await call("rds", "CreateDBInstance", {
      DBInstanceIdentifier: identifier,
      DBClusterIdentifier: name,
      Engine: engine,
      DBInstanceClass: chosen ?? "",
      PromotionTier: Number(tier.value),
      ...(zone.value ? { AvailabilityZone: zone.value } : {}),
    });
    followInstance(identifier, `Creating ${identifier}`, `${identifier} is available`);
  };
  return (
    <Ask title={`Add reader to ${name}`} confirm="Add reader" work={work} onClose={onClose} isReady={identifier !== "" && chosen !== undefined}>
      <Box color="text-body-secondary">{`${engineName(engine)} ${cluster.EngineVersion ?? ""}. ${row.members.length === 0 ? "The first DB instance of a cluster is its writer." : "A reader shares the load of reading and can take over."}`}</Box>
      <FormField label="DB instance identifier">
        <Input value={identifier} onChange={({ detail }) => setIdentifier(detail.value)} />
      </FormField>
      <FormField label="DB instance class">
        <Select filteringType="auto" selectedOption={chosen ? { value: chosen, label: chosen } : null} options={classes.data ?? []} statusType={classes.loading ? "loading" : "finished"} onChange={({ detail }) => setSize(detail.selectedOption.value)} placeholder="Choose a class" />
      </FormField>
      <FormField label="Availability Zone">
        <Select selectedOption={zone} options={[{ value: "", label: "No preference" }, ...(cluster.AvailabilityZones ?? []).map((value) => ({ value, label: value }))]} onChange={({ detail }) => setZone(detail.selectedOption)} />
      </FormField>
      <FormField label="Failover priority" description="The lowest tier is promoted first.">
        <Select selectedOption={tier} options={Array.from({ length: 16 }, (_, index) => ({ value: String(index), label: `tier-${index}` }))} onChange={({ detail }) => setTier(detail.selectedOption)} />
      </FormField>
    </Ask>
  );
}

export function TakeSnapshot({ row, onClose }: { row: ClusterRow; onClose: () => void }) {
  const name = row.cluster.DBClusterIdentifier ?? "";
  const [snapshot, setSnapshot] = useState(`${name}-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, "-")}`);
  const work = async () => {
    await call("rds", "CreateDBClusterSnapshot", { DBClusterIdentifier: name, DBClusterSnapshotIdentifier: snapshot });
    followSnapshot(snapshot);
    flash("info", `Snapshot ${snapshot} of ${name} is being taken.`, { id: `snapshot ${snapshot}` });
    go("/rds/snapshots");
  };
  return (
    <Ask title={`Take a snapshot of ${name}`} confirm="Take snapshot" work={work} onClose={onClose} isReady={snapshot !== ""}>
      <FormField label="Snapshot name" constraintText="Letters, digits and hyphens, a letter first.">
        <Input value={snapshot} onChange={({ detail }) => setSnapshot(detail.value)} />
      </FormField>
    </Ask>
  );
}
