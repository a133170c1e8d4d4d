// Deleting a cluster, with its instances and a final snapshot, or one instance.
import { useState } from "react";
import { Alert, Box, Checkbox, FormField, Input, SpaceBetween } from "@cloudscape-design/components";
import { call } from "../api/call";
import { go } from "../shell/place";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { flash } from "../ui/flash";
import { nameOf, type ClusterRow, type InstanceRow } from "./databases";

const WORD = "delete me";

export function DeleteCluster({ row, onClose }: { row: ClusterRow; onClose: () => void }) {
  const name = row.cluster.DBClusterIdentifier ?? "";
  const [wantsSnapshot, setWantsSnapshot] = useState(true);
  const [snapshot, setSnapshot] = useState(`${name}-final-snapshot`);
  const [accepted, setAccepted] = useState(false);
  // Its instances would be gone before the cluster itself is refused.
  const isProtected = row.cluster.DeletionProtection ?? false;
  const remove = async () => {
    for (const member of [...row.members].sort((one, other) => Number(one.isWriter) - Number(other.isWriter))) {
      if (member.instance.DBInstanceStatus !== "deleting") await call("rds", "DeleteDBInstance", { DBInstanceIdentifier: nameOf(member), SkipFinalSnapshot: true });
    }
    await call("rds", "DeleteDBCluster", { DBClusterIdentifier: name, ...(wantsSnapshot ? { FinalDBSnapshotIdentifier: snapshot } : { SkipFinalSnapshot: true }) });
    flash("success", `${name} is being deleted.`);
    go("/rds/databases");
  };
  return (
    <ConfirmDelete title={`Delete ${name} DB cluster?`} word={WORD} isReady={!isProtected && (wantsSnapshot ? snapshot !== "" : accepted)} onDelete={remove} onClose={onClose}>
      {isProtected && <Alert type="error">Deletion protection is on. Turn it off first: choose Modify.</Alert>}
      {row.members.length > 0 && (
        <Box>
          {`With the cluster, ${row.members.length === 1 ? "its DB instance goes" : "its DB instances go"}: `}
          <b>{row.members.map(nameOf).join(", ")}</b>
        </Box>
      )}
      <SpaceBetween size="s">
        <Checkbox checked={wantsSnapshot} onChange={({ detail }) => setWantsSnapshot(detail.checked)}>
          Create final snapshot?
        </Checkbox>
        {wantsSnapshot ? (
          <FormField label="Final snapshot name">
            <Input value={snapshot} onChange={({ detail }) => setSnapshot(detail.value)} />
          </FormField>
        ) : (
          <Checkbox checked={accepted} onChange={({ detail }) => setAccepted(detail.checked)}>
            I acknowledge that upon deletion, automated backups, including system snapshots and point-in-time recovery, are no longer available.
          </Checkbox>
        )}
      </SpaceBetween>
    </ConfirmDelete>
  );
}

export function DeleteInstance({ row, cluster, onClose }: { row: InstanceRow; cluster: ClusterRow | undefined; onClose: () => void }) {
  const name = nameOf(row);
  const remove = async () => {
    await call("rds", "DeleteDBInstance", { DBInstanceIdentifier: name, SkipFinalSnapshot: true });
    flash("success", `${name} is being deleted.`);
    go("/rds/databases");
  };
  const others = (cluster?.members.length ?? 1) - 1;
  const text = !row.isWriter ? "Connections to this reader are closed. The data of the cluster stays." : others > 0 ? "It is the writer: a reader takes over. The data of the cluster stays." : "It is the last DB instance: the cluster and its data stay, but nothing serves them until an instance is added.";
  return (
    <ConfirmDelete title={`Delete ${name} DB instance?`} word={WORD} onDelete={remove} onClose={onClose}>
      <Box>{text}</Box>
    </ConfirmDelete>
  );
}
