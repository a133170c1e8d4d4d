// What can be done with a cluster or an instance; each entry opens a dialog or a page.
import { useState } from "react";
import { ButtonDropdown, type ButtonDropdownProps } from "@cloudscape-design/components";
import { go } from "../shell/place";
import { DeleteCluster, DeleteInstance } from "./DeleteDatabase";
import { AddReader, Failover, Reboot, StartStop, TakeSnapshot } from "./dialogs";
import { nameOf, statusOf, type ClusterRow, type DatabaseRow } from "./databases";

export interface ActionsMenuProps {
  row: DatabaseRow | undefined;
  clusters: ClusterRow[];
  onDone: () => void;
}

export function ActionsMenu({ row, clusters, onDone }: ActionsMenuProps) {
  const [open, setOpen] = useState<string>();
  const cluster = row?.kind === "cluster" ? row : clusters.find((one) => row?.kind === "instance" && one.cluster.DBClusterIdentifier === row.instance.DBClusterIdentifier);
  const close = () => {
    setOpen(undefined);
    onDone();
  };
  const choose = (id: string) => {
    if (!row) return;
    const name = encodeURIComponent(nameOf(row));
    if (id === "modify") go(`/rds/${row.kind === "cluster" ? "clusters" : "instances"}/${name}/modify`);
    else if (id === "restore") go(`/rds/clusters/${encodeURIComponent(cluster?.cluster.DBClusterIdentifier ?? "")}/restore`);
    else setOpen(id);
  };
  return (
    <>
      <ButtonDropdown items={entries(row, cluster)} disabled={!row} onItemClick={({ detail }) => choose(detail.id)} expandToViewport>
        Actions
      </ButtonDropdown>
      {cluster && open === "failover" && <Failover row={cluster} target={row?.kind === "instance" && !row.isWriter ? nameOf(row) : undefined} onClose={close} />}
      {cluster && open === "start" && <StartStop row={cluster} start onClose={close} />}
      {cluster && open === "stop" && <StartStop row={cluster} start={false} onClose={close} />}
      {cluster && open === "reader" && <AddReader row={cluster} onClose={close} />}
      {cluster && open === "snapshot" && <TakeSnapshot row={cluster} onClose={close} />}
      {row?.kind === "instance" && open === "reboot" && <Reboot row={row} onClose={close} />}
      {row?.kind === "instance" && open === "delete" && <DeleteInstance row={row} cluster={cluster} onClose={close} />}
      {row?.kind === "cluster" && open === "delete" && <DeleteCluster row={row} onClose={close} />}
    </>
  );
}

/** A disabled entry says why. */
function entries(row: DatabaseRow | undefined, cluster: ClusterRow | undefined): ButtonDropdownProps.Items {
  if (!row) return [];
  const available = statusOf(row) === "available";
  const clusterStatus = cluster?.cluster.Status;
  const unless = (isFine: boolean, reason: string) => (isFine ? {} : { disabled: true, disabledReason: reason });
  const isNow = (status: string | undefined) => `The ${row.kind === "cluster" ? "cluster" : "instance"} is ${status ?? "unknown"}.`;
  const hasReader = (cluster?.members.length ?? 0) > 1;
  return [
    { id: "modify", text: "Modify", ...unless(available, isNow(statusOf(row))) },
    ...(row.kind === "instance" ? [{ id: "reboot", text: "Reboot", ...unless(available, isNow(statusOf(row))) }] : []),
    { id: "reader", text: "Add reader", ...unless(clusterStatus === "available", `The cluster is ${clusterStatus ?? "unknown"}.`) },
    { id: "failover", text: "Failover", ...unless(hasReader && clusterStatus === "available", hasReader ? `The cluster is ${clusterStatus ?? "unknown"}.` : "The cluster has no reader to fail over to.") },
    ...(row.kind === "cluster"
      ? [
          clusterStatus === "stopped" ? { id: "start", text: "Start" } : { id: "stop", text: "Stop temporarily", ...unless(available, isNow(clusterStatus)) },
          { id: "snapshot", text: "Take snapshot", ...unless(available, isNow(clusterStatus)) },
          { id: "restore", text: "Restore to point in time" },
        ]
      : []),
    { id: "delete", text: "Delete" },
  ];
}
