// All clusters and their instances as a tree, with live status.
import { useEffect, useState } from "react";
import { Box, Button, Header, Link, Pagination, SpaceBetween, Table, TextFilter } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { href } from "../shell/place";
import { region as chosenRegion, usePreferences } from "../shell/preferences";
import { Refusal } from "../ui/Refusal";
import { Empty, Unseen, useColumns } from "../ui/ResourceTable";
import { Status } from "../ui/status";
import { count } from "../ui/words";
import { ActionsMenu } from "./ActionsMenu";
import { databases, engineName, nameOf, pace, roleName, statusOf, type ClusterRow, type DatabaseRow } from "./databases";
import { Spark } from "../monitoring/Spark";
import { useLatest } from "./latest";

export default function Databases() {
  const { pageSize, region } = usePreferences();
  const [markers, setMarkers] = useState<(string | undefined)[]>([undefined]);
  const [index, setIndex] = useState(0);
  const [typed, setTyped] = useState("");
  const [closed, setClosed] = useState<Set<string>>(new Set());
  const [selectedId, setSelectedId] = useState<string>();
  const searching = typed.trim() !== "";
  useEffect(() => {
    setMarkers([undefined]);
    setIndex(0);
    setSelectedId(undefined);
  }, [pageSize, region, searching]);

  const asked = useAsked(
    `databases ${pageSize} ${searching ? "all" : (markers[index] ?? "first")}`,
    async () => (searching ? { items: await allPages((marker) => databases(marker, 100)), marker: undefined } : databases(markers[index], pageSize)),
    (data) => pace(data?.items),
  );
  const latest = useLatest(asked.data?.items);
  const clusters = (asked.data?.items ?? []).filter((row) => !searching || matches(row, typed));
  const selected = clusters.flatMap((row): DatabaseRow[] => [row, ...row.members]).find((row) => row.id === selectedId);
  const next = asked.data?.marker;
  const instances = clusters.reduce((sum, row) => sum + row.members.length, 0);
  const turn = (to: number) => {
    if (to === index + 1 && next) setMarkers((before) => [...before.slice(0, to), next]);
    setIndex(to);
    setSelectedId(undefined);
  };
  const { shown, preferences } = useColumns<DatabaseRow>("database", [
      { id: "name", header: "DB identifier", isRowHeader: true, width: 225, minWidth: 160, cell: (row) => <Link href={href("rds", row.kind === "cluster" ? "clusters" : "instances", nameOf(row))}>{nameOf(row)}</Link> },
      { id: "status", header: "Status", width: 130, minWidth: 120, cell: (row) => <Status word={statusOf(row)} /> },
      { id: "role", header: "Role", width: 145, minWidth: 110, cell: roleName },
      { id: "engine", header: "Engine", width: 210, minWidth: 120, cell: engineOf },
      { id: "cpu", header: "CPU", width: 125, minWidth: 100, cell: (row) => (row.kind === "instance" ? <Spark points={latest.get(nameOf(row))?.cpu} unit="percent" highest={20} /> : "") },
      { id: "connections", header: "Connections", width: 140, minWidth: 100, cell: (row) => (row.kind === "instance" ? <Spark points={latest.get(nameOf(row))?.connections} unit="count" highest={4} /> : "") },
      { id: "lag", header: "Replica lag", width: 120, minWidth: 100, cell: (row) => (row.kind === "instance" && !row.isWriter ? (latest.get(nameOf(row))?.lag ?? "-") : "") },
      { id: "zone", header: "Region & AZ", width: 120, minWidth: 110, cell: (row) => (row.kind === "cluster" ? chosenRegion() : (row.instance.AvailabilityZone ?? "-")) },
      { id: "size", header: "Size", width: 125, minWidth: 110, cell: size },
  ]);
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Table<DatabaseRow>
        variant="full-page"
        stickyHeader
        trackBy="id"
        selectionType="single"
        selectedItems={selected ? [selected] : []}
        onSelectionChange={({ detail }) => setSelectedId(detail.selectedItems[0]?.id)}
        items={clusters}
        expandableRows={{
          getItemChildren: (row) => (row.kind === "cluster" ? row.members : []),
          isItemExpandable: (row) => row.kind === "cluster" && row.members.length > 0,
          expandedItems: clusters.filter((row) => !closed.has(row.id)),
          onExpandableItemToggle: ({ detail }) => setClosed((before) => toggled(before, detail.item.id, detail.expanded)),
        }}
        loading={asked.loading && asked.data === undefined}
        loadingText="Loading databases"
        resizableColumns
        enableKeyboardNavigation
        ariaLabels={{
          tableLabel: "Databases",
          selectionGroupLabel: "Choose a database",
          itemSelectionLabel: (_, row) => `Choose ${nameOf(row)}`,
          expandButtonLabel: (row) => `Show the instances of ${nameOf(row)}`,
          collapseButtonLabel: (row) => `Hide the instances of ${nameOf(row)}`,
          resizerRoleDescription: "resize button",
        }}
        columnDefinitions={shown}
        header={
          <Header
            variant="h1"
            counter={asked.data ? `(${clusters.length}${next || index > 0 ? "+" : ""})` : undefined}
            description={asked.data && clusters.length > 0 ? `${count(clusters.length, "DB cluster")} with ${count(instances, "DB instance")} on this page` : "Aurora DB clusters and their DB instances in this Region"}
            actions={
              <SpaceBetween direction="horizontal" size="xs">
                <Button iconName="refresh" ariaLabel="Refresh databases" onClick={asked.reload} />
                <ActionsMenu row={selected} clusters={clusters} onDone={asked.reload} />
                <Button href="#/rds/snapshots">Restore from snapshot</Button>
                <Button variant="primary" href="#/rds/create-database">
                  Create database
                </Button>
              </SpaceBetween>
            }
          >
            Databases
          </Header>
        }
        filter={<TextFilter filteringText={typed} onChange={({ detail }) => setTyped(detail.filteringText)} filteringPlaceholder="Filter by databases" filteringAriaLabel="Filter by databases" countText={searching ? `${clusters.length} matches` : ""} />}
        pagination={<Pagination currentPageIndex={index + 1} pagesCount={searching ? 1 : Math.max(markers.length, index + 1 + (next ? 1 : 0))} openEnd={next !== undefined} onChange={({ detail }) => turn(detail.currentPageIndex - 1)} />}
        preferences={preferences}
        empty={asked.failure ? <Unseen noun="database" /> :
          <Empty
            text={searching ? "No matches" : "No databases"}
            action={
              searching ? undefined : (
                <SpaceBetween size="s" alignItems="center">
                  <Box color="inherit">There is no DB cluster in this Region.</Box>
                  <Button href="#/rds/create-database">Create database</Button>
                </SpaceBetween>
              )
            }
          />
        }
      />
    </SpaceBetween>
  );
}

function engineOf(row: DatabaseRow): string {
  const { Engine, EngineVersion } = row.kind === "cluster" ? row.cluster : row.instance;
  return `${engineName(Engine)} ${EngineVersion ?? ""}`;
}

function size(row: DatabaseRow): string {
  if (row.kind === "instance") return row.instance.DBInstanceClass ?? "-";
  return row.members.length === 1 ? "1 instance" : `${row.members.length} instances`;
}

function matches(row: ClusterRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  const texts = [row.cluster.DBClusterIdentifier, row.cluster.Engine, row.cluster.Status, ...row.members.flatMap((member) => [member.instance.DBInstanceIdentifier, member.instance.DBInstanceClass, member.instance.AvailabilityZone])];
  return texts.some((text) => text?.toLowerCase().includes(wanted));
}

function toggled(before: Set<string>, id: string, isOpen: boolean): Set<string> {
  const after = new Set(before);
  if (isOpen) after.delete(id);
  else after.add(id);
  return after;
}
