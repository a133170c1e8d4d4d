// One DB instance: its endpoint, metrics, logs, events, settings.
import { lazy, Suspense } from "react";
import { Button, Container, Header, KeyValuePairs, Link, SpaceBetween, Tabs } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { href, useTab } from "../shell/place";
import { Waiting } from "../shell/Console";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Status } from "../ui/status";
import { TagsPanel } from "../ui/Tags";
import { moment } from "../ui/words";
import { ActionsMenu } from "./ActionsMenu";
import { Connect } from "./ClusterConnectivity";
import { saveTags } from "./ClusterPage";
import { classSize } from "./catalogue";
import { database, engineName, pace, roleName, type ClusterRow, type InstanceRow } from "./databases";
import { EventsPanel } from "./EventsPanel";
import { Logs } from "./Logs";
import { Pending } from "./Pending";

const Monitoring = lazy(() => import("../monitoring/Monitoring"));

interface Shown {
  cluster: ClusterRow | undefined;
  row: InstanceRow;
}

export default function InstancePage({ name = "" }: { name?: string }) {
  const [tab, setTab] = useTab("connectivity");
  const asked = useAsked(
    `instance ${name}`,
    async (): Promise<Shown> => {
      const instance = (await call("rds", "DescribeDBInstances", { DBInstanceIdentifier: name })).DBInstances?.[0];
      if (!instance) throw new Error(`There is no DB instance ${name}.`);
      const cluster = instance.DBClusterIdentifier ? await database(instance.DBClusterIdentifier) : undefined;
      const row = cluster?.members.find((member) => member.instance.DBInstanceIdentifier === name);
      return { cluster, row: row ?? { kind: "instance", id: `instance ${name}`, instance, isWriter: false, role: "unknown", tier: instance.PromotionTier } };
    },
    (data) => pace(data?.cluster ? [data.cluster] : undefined),
  );
  const shown = asked.data;
  if (!shown) {
    return (
      <SpaceBetween size="l">
        <Header variant="h1">{name}</Header>
        {asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />}
      </SpaceBetween>
    );
  }
  const { row, cluster } = shown;
  const { instance } = row;
  const endpoint = instance.Endpoint;
  const tabs = [
    {
      id: "connectivity",
      label: "Connectivity & security",
      content: (
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Endpoint & port</Header>}>
            <KeyValuePairs
              columns={3}
              items={[
                { label: "Endpoint", value: <Copyable text={endpoint?.Address} label="endpoint" /> },
                { label: "Port", value: endpoint?.Port ?? "-" },
                { label: "Availability Zone", value: instance.AvailabilityZone ?? "-" },
                { label: "VPC", value: instance.DBSubnetGroup?.VpcId ?? "-" },
                { label: "Publicly accessible", value: instance.PubliclyAccessible ? "Yes" : "No" },
                { label: "Certificate authority", value: `${instance.CACertificateIdentifier ?? "-"}${instance.CertificateDetails?.ValidTill ? `, until ${moment(instance.CertificateDetails.ValidTill)}` : ""}` },
              ]}
            />
          </Container>
          {endpoint?.Address && <Connect cluster={{ ...cluster?.cluster, Port: endpoint.Port ?? 5432 }} host={endpoint.Address} />}
        </SpaceBetween>
      ),
    },
    {
      id: "monitoring",
      label: "Monitoring",
      content: (
        <Suspense fallback={<Waiting />}>
          <Monitoring cluster={undefined} members={[row]} onDone={asked.reload} />
        </Suspense>
      ),
    },
    { id: "logs", label: "Logs", content: <Logs instance={name} /> },
    { id: "events", label: "Events", content: <EventsPanel sources={[{ type: "db-instance", name }]} title="Recent events" /> },
    { id: "configuration", label: "Configuration", content: <Configuration row={row} /> },
    { id: "tags", label: "Tags", content: <TagsPanel tags={(instance.TagList ?? []).map((tag) => ({ key: tag.Key ?? "", value: tag.Value ?? "" }))} onSave={(change) => saveTags(instance.DBInstanceArn ?? "", change, asked.reload)} /> },
  ];
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<SpaceBetween direction="horizontal" size="xs"><Button iconName="refresh" ariaLabel="Refresh the DB instance" onClick={asked.reload} /><ActionsMenu row={row} clusters={cluster ? [cluster] : []} onDone={asked.reload} /></SpaceBetween>}>
        {name}
      </Header>
      <Pending values={instance.PendingModifiedValues} noun="instance" />
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: "DB identifier", value: <Copyable text={name} /> },
            { label: "Status", value: <Status word={instance.DBInstanceStatus} /> },
            { label: "Role", value: roleName(row) },
            { label: "Engine", value: `${engineName(instance.Engine)} ${instance.EngineVersion ?? ""}` },
            { label: "DB cluster", value: instance.DBClusterIdentifier ? <Link href={href("rds", "clusters", instance.DBClusterIdentifier)}>{instance.DBClusterIdentifier}</Link> : "-" },
            { label: "Class", value: instance.DBInstanceClass ?? "-" },
            { label: "Size of the class", value: classSize(instance.DBInstanceClass ?? "") ?? "-" },
            { label: "Failover priority", value: `tier-${row.tier ?? 1}` },
          ]}
        />
      </Container>
      <Tabs
        activeTabId={tab}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        tabs={tabs}
        ariaLabel="Details of the DB instance"
      />
    </SpaceBetween>
  );
}

function Configuration({ row: { instance } }: { row: InstanceRow }) {
  return (
    <Container header={<Header variant="h2">Configuration</Header>}>
      <KeyValuePairs
        columns={3}
        items={[
          { label: "Resource ID", value: <Copyable text={instance.DbiResourceId} label="resource ID" /> },
          { label: "Amazon Resource Name (ARN)", value: <Copyable text={instance.DBInstanceArn} label="ARN" /> },
          { label: "Created", value: moment(instance.InstanceCreateTime) },
          {
            label: "DB parameter group",
            value: (instance.DBParameterGroups ?? []).map((group) => (
              <SpaceBetween key={group.DBParameterGroupName} direction="horizontal" size="xs">
                <Link href={href("rds", "parameter-groups", "instance", group.DBParameterGroupName ?? "")}>{group.DBParameterGroupName}</Link>
                <Status word={group.ParameterApplyStatus} />
              </SpaceBetween>
            )),
          },
          { label: "Maintenance window", value: instance.PreferredMaintenanceWindow ? `${instance.PreferredMaintenanceWindow} UTC` : "-" },
          { label: "Auto minor version upgrade", value: instance.AutoMinorVersionUpgrade ? "Enabled" : "Disabled" },
        ]}
      />
    </Container>
  );
}
