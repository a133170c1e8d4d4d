// One cluster: what it is, how to reach it, what happens with it.
import { lazy, Suspense } from "react";
import { Button, Container, Header, KeyValuePairs, Link, SpaceBetween, Table, Tabs } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { href, useTab } from "../shell/place";
import { region } from "../shell/preferences";
import { Waiting } from "../shell/Console";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Status } from "../ui/status";
import { TagsPanel } from "../ui/Tags";
import { moment } from "../ui/words";
import { ActionsMenu } from "./ActionsMenu";
import { ClusterConnectivity } from "./ClusterConnectivity";
import { database, engineName, nameOf, pace, roleName, type ClusterRow, type InstanceRow } from "./databases";
import { EventsPanel } from "./EventsPanel";
import { Spark } from "../monitoring/Spark";
import { useLatest } from "./latest";
import { Pending } from "./Pending";
import { Progress } from "./Progress";

const Monitoring = lazy(() => import("../monitoring/Monitoring"));

export default function ClusterPage({ name = "" }: { name?: string }) {
  const asked = useAsked(`cluster ${name}`, () => database(name), (row) => pace(row ? [row] : undefined));
  const [tab, setTab] = useTab("connectivity");
  const row = asked.data;
  if (!row) {
    return (
      <SpaceBetween size="l">
        <Header variant="h1">{name}</Header>
        {asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />}
      </SpaceBetween>
    );
  }
  const { cluster } = row;
  const tabs = [
    { id: "connectivity", label: "Connectivity & security", content: <ClusterConnectivity row={row} /> },
    {
      id: "monitoring",
      label: "Monitoring",
      content: (
        <Suspense fallback={<Waiting />}>
          <Monitoring cluster={name} members={row.members} onDone={asked.reload} />
        </Suspense>
      ),
    },
    { id: "events", label: "Logs & events", content: <EventsPanel sources={[{ type: "db-cluster", name }, ...row.members.map((member) => ({ type: "db-instance", name: nameOf(member) }))]} title="Recent events of the cluster and its instances" /> },
    { id: "configuration", label: "Configuration", content: <Configuration row={row} /> },
    { id: "backups", label: "Maintenance & backups", content: <Backups row={row} /> },
    { id: "tags", label: "Tags", content: <ClusterTags row={row} onDone={asked.reload} /> },
  ];
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<SpaceBetween direction="horizontal" size="xs"><Button iconName="refresh" ariaLabel="Refresh the cluster" onClick={asked.reload} /><ActionsMenu row={row} clusters={[row]} onDone={asked.reload} /></SpaceBetween>}>
        {name}
      </Header>
      <Progress row={row} />
      <Pending values={cluster.PendingModifiedValues} noun="cluster" />
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: "DB cluster identifier", value: <Copyable text={name} /> },
            { label: "Status", value: <Status word={cluster.Status} /> },
            { label: "Role", value: "Regional cluster" },
            { label: "Engine", value: `${engineName(cluster.Engine)} ${cluster.EngineVersion ?? ""}` },
            { label: "Region", value: region() },
            { label: "Multi-AZ", value: cluster.MultiAZ ? `${new Set(row.members.map((member) => member.instance.AvailabilityZone)).size} zones` : "No" },
            { label: "Created", value: moment(cluster.ClusterCreateTime) },
            { label: "Deletion protection", value: cluster.DeletionProtection ? "Enabled" : "Disabled" },
          ]}
        />
      </Container>
      <Members row={row} />
      <Tabs
        activeTabId={tab}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        tabs={tabs}
        ariaLabel="Details of the cluster"
      />
    </SpaceBetween>
  );
}

function Members({ row }: { row: ClusterRow }) {
  const latest = useLatest([row]);
  return (
    <Table<InstanceRow>
      items={row.members}
      trackBy="id"
      variant="container"
      ariaLabels={{ tableLabel: "DB instances" }}
      header={<Header counter={`(${row.members.length})`}>DB instances</Header>}
      empty="The cluster has no DB instance: nothing serves its data. Choose Actions, Add reader."
      columnDefinitions={[
        { id: "name", header: "DB identifier", isRowHeader: true, cell: (member) => <Link href={href("rds", "instances", nameOf(member))}>{nameOf(member)}</Link> },
        { id: "role", header: "Role", cell: roleName },
        { id: "status", header: "Status", cell: (member) => <Status word={member.instance.DBInstanceStatus} /> },
        { id: "zone", header: "AZ", cell: (member) => member.instance.AvailabilityZone ?? "-" },
        { id: "class", header: "Class", cell: (member) => member.instance.DBInstanceClass ?? "-" },
        { id: "tier", header: "Priority", cell: (member) => `tier-${member.tier ?? 1}` },
        { id: "cpu", header: "CPU", cell: (member) => <Spark points={latest.get(nameOf(member))?.cpu} unit="percent" highest={20} /> },
        { id: "connections", header: "Connections", cell: (member) => <Spark points={latest.get(nameOf(member))?.connections} unit="count" highest={4} /> },
        { id: "lag", header: "Lag", cell: (member) => (member.isWriter ? "-" : (latest.get(nameOf(member))?.lag ?? "-")) },
      ]}
    />
  );
}

function Configuration({ row: { cluster } }: { row: ClusterRow }) {
  return (
    <Container header={<Header variant="h2">Configuration</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: "Resource ID", value: <Copyable text={cluster.DbClusterResourceId} label="resource ID" /> },
          { label: "Amazon Resource Name (ARN)", value: <Copyable text={cluster.DBClusterArn} label="ARN" /> },
          { label: "DB cluster parameter group", value: cluster.DBClusterParameterGroup ? <Link href={href("rds", "parameter-groups", "cluster", cluster.DBClusterParameterGroup)}>{cluster.DBClusterParameterGroup}</Link> : "-" },
          { label: "Master username", value: cluster.MasterUsername ?? "-" },
          { label: "Master password", value: cluster.MasterUserSecret?.SecretArn ? <Copyable text={cluster.MasterUserSecret.SecretArn} label="secret ARN" /> : "Self managed" },
          { label: "Database name", value: cluster.DatabaseName ?? "-" },
          { label: "IAM database authentication", value: cluster.IAMDatabaseAuthenticationEnabled ? "Enabled" : "Not enabled" },
          { label: "RDS Data API", value: cluster.HttpEndpointEnabled ? "Enabled" : "Not enabled" },
          { label: "Storage type", value: cluster.StorageType ?? "aurora" },
          { label: "Log exports", value: cluster.EnabledCloudwatchLogsExports?.join(", ") || "-" },
        ]}
      />
    </Container>
  );
}

function Backups({ row: { cluster } }: { row: ClusterRow }) {
  return (
    <SpaceBetween size="l">
      <Container header={<Header variant="h2">Maintenance</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Maintenance window", value: cluster.PreferredMaintenanceWindow ? `${cluster.PreferredMaintenanceWindow} UTC` : "-" },
            { label: "Auto minor version upgrade", value: cluster.AutoMinorVersionUpgrade === false ? "Disabled" : "Enabled" },
            { label: "Starts again by itself", value: moment(cluster.AutomaticRestartTime) },
          ]}
        />
      </Container>
      <Container
        header={
          <Header variant="h2" actions={<Link href={href("rds", "clusters", cluster.DBClusterIdentifier ?? "", "restore")}>Restore to point in time</Link>}>
            Backup
          </Header>
        }
      >
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Automated backups", value: `Enabled (${cluster.BackupRetentionPeriod ?? 1} days)` },
            { label: "Backup window", value: cluster.PreferredBackupWindow ? `${cluster.PreferredBackupWindow} UTC` : "-" },
            { label: "Copy tags to snapshots", value: cluster.CopyTagsToSnapshot ? "Enabled" : "Disabled" },
            { label: "Earliest restorable time", value: moment(cluster.EarliestRestorableTime) },
            { label: "Latest restorable time", value: moment(cluster.LatestRestorableTime) },
            { label: "Backtrack", value: cluster.BacktrackWindow ? `${cluster.BacktrackWindow / 3600} hours` : "Not enabled" },
          ]}
        />
      </Container>
    </SpaceBetween>
  );
}

function ClusterTags({ row: { cluster }, onDone }: { row: ClusterRow; onDone: () => void }) {
  const arn = cluster.DBClusterArn ?? "";
  const tags = (cluster.TagList ?? []).map((tag) => ({ key: tag.Key ?? "", value: tag.Value ?? "" }));
  return <TagsPanel tags={tags} onSave={(change) => saveTags(arn, change, onDone)} />;
}

export async function saveTags(arn: string, { put, gone }: { put: { key: string; value: string }[]; gone: string[] }, onDone: () => void): Promise<void> {
  if (put.length > 0) await call("rds", "AddTagsToResource", { ResourceName: arn, Tags: put.map((tag) => ({ Key: tag.key, Value: tag.value })) });
  if (gone.length > 0) await call("rds", "RemoveTagsFromResource", { ResourceName: arn, TagKeys: gone });
  onDone();
}
