// Endpoints with their names to copy, ready snippets, the network around the cluster, custom endpoints.
import { useState } from "react";
import { Box, Button, ColumnLayout, Container, FormField, Header, Input, KeyValuePairs, Link, Multiselect, Select, SpaceBetween, Table, Tabs } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { request } from "../api/request";
import { useSession } from "../api/session";
import type { DBCluster, DBClusterEndpoint } from "../api/generated/rds";
import { href } from "../shell/place";
import { region } from "../shell/preferences";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable, Snippet } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { Status } from "../ui/status";
import { isChanging } from "../ui/statusWords";
import { Ask } from "./dialogs";
import { nameOf, type ClusterRow } from "./databases";
import { snippets, type Target } from "./snippets";
import { ExplainConnection } from "../network/ExplainConnection";

export function ClusterConnectivity({ row }: { row: ClusterRow }) {
  const { cluster } = row;
  return (
    <SpaceBetween size="l">
      <Endpoints row={row} />
      <Connect cluster={cluster} host={cluster.Endpoint ?? ""} />
      <Network row={row} />
      <ExplainConnection endpoint={cluster.Endpoint ?? ""} />
    </SpaceBetween>
  );
}

interface EndpointRow {
  name: string;
  type: string;
  status: string | undefined;
  custom?: DBClusterEndpoint;
}

function Endpoints({ row }: { row: ClusterRow }) {
  const { cluster } = row;
  const name = cluster.DBClusterIdentifier ?? "";
  const asked = useAsked(`endpoints ${name}`, async () => (await call("rds", "DescribeDBClusterEndpoints", { DBClusterIdentifier: name })).DBClusterEndpoints ?? [], (all) => (all?.some((one) => isChanging(one.Status)) ? 2000 : 15_000));
  const [dialog, setDialog] = useState<"create" | DBClusterEndpoint>();
  const items: EndpointRow[] = (asked.data ?? []).map((endpoint) => ({ name: endpoint.Endpoint ?? "", type: endpoint.EndpointType === "CUSTOM" ? `Custom (${endpoint.CustomEndpointType ?? "ANY"})` : endpoint.EndpointType === "READER" ? "Reader" : "Writer", status: endpoint.Status, custom: endpoint }));
  if (items.length === 0) {
    if (cluster.Endpoint) items.push({ name: cluster.Endpoint, type: "Writer", status: undefined });
    if (cluster.ReaderEndpoint) items.push({ name: cluster.ReaderEndpoint, type: "Reader", status: undefined });
  }
  return (
    <SpaceBetween size="s">
      <Refusal failure={asked.failure} />
      <Table<EndpointRow>
        items={items}
        trackBy="name"
        ariaLabels={{ tableLabel: "Endpoints" }}
        header={
          <Header counter={`(${items.length})`} actions={<Button onClick={() => setDialog("create")}>Create custom endpoint</Button>}>
            Endpoints
          </Header>
        }
        columnDefinitions={[
          { id: "name", header: "Endpoint name", isRowHeader: true, cell: (item) => <Copyable text={item.name} label={`${item.type} endpoint`} /> },
          { id: "type", header: "Type", cell: (item) => item.type },
          { id: "status", header: "Status", cell: (item) => <Status word={item.status} /> },
          { id: "port", header: "Port", cell: () => cluster.Port ?? "-" },
          {
            id: "act",
            header: "Action",
            cell: (item) =>
              item.custom?.EndpointType === "CUSTOM" ? (
                <Button variant="inline-link" ariaLabel={`Delete ${item.custom.DBClusterEndpointIdentifier}`} onClick={() => setDialog(item.custom)}>
                  Delete
                </Button>
              ) : (
                "-"
              ),
          },
        ]}
      />
      {dialog === "create" && (
        <CreateEndpoint
          row={row}
          onClose={() => {
            setDialog(undefined);
            asked.reload();
          }}
        />
      )}
      {dialog !== undefined && dialog !== "create" && (
        <ConfirmDelete
          title={`Delete the endpoint ${dialog.DBClusterEndpointIdentifier}?`}
          warning="Connections through it are closed."
          onDelete={async () => {
            await call("rds", "DeleteDBClusterEndpoint", { DBClusterEndpointIdentifier: dialog.DBClusterEndpointIdentifier ?? "" });
            asked.reload();
          }}
          onClose={() => setDialog(undefined)}
        />
      )}
    </SpaceBetween>
  );
}

function CreateEndpoint({ row, onClose }: { row: ClusterRow; onClose: () => void }) {
  const [identifier, setIdentifier] = useState("");
  const [type, setType] = useState("READER");
  const [members, setMembers] = useState<string[]>([]);
  const options = row.members.map((member) => ({ value: nameOf(member), label: nameOf(member) }));
  return (
    <Ask
      title="Create custom endpoint"
      confirm="Create endpoint"
      isReady={identifier !== ""}
      onClose={onClose}
      work={async () => {
        await call("rds", "CreateDBClusterEndpoint", { DBClusterIdentifier: row.cluster.DBClusterIdentifier ?? "", DBClusterEndpointIdentifier: identifier, EndpointType: type, ...(members.length > 0 ? { StaticMembers: members } : {}) });
      }}
    >
      <FormField label="Endpoint name">
        <Input value={identifier} onChange={({ detail }) => setIdentifier(detail.value)} />
      </FormField>
      <FormField label="Type">
        <Select selectedOption={{ value: type, label: type }} options={["READER", "ANY"].map((value) => ({ value, label: value }))} onChange={({ detail }) => setType(detail.selectedOption.value ?? "READER")} />
      </FormField>
      <FormField label="DB instances" description="None chosen: all that fit the type, also those that come later.">
        <Multiselect selectedOptions={options.filter((option) => members.includes(option.value))} options={options} onChange={({ detail }) => setMembers(detail.selectedOptions.flatMap((option) => option.value ?? []))} placeholder="All" deselectAriaLabel={(option) => `Remove ${option.label}`} />
      </FormField>
    </Ask>
  );
}

export function Connect({ cluster, host }: { cluster: Pick<DBCluster, "Engine" | "Port" | "MasterUsername" | "DatabaseName" | "IAMDatabaseAuthenticationEnabled">; host: string }) {
  const session = useSession();
  const target: Target = {
    ca: session?.ca ?? "ca.pem",
    engine: cluster.Engine ?? "",
    host,
    port: cluster.Port ?? (cluster.Engine === "aurora-mysql" ? 3306 : 5432),
    user: cluster.MasterUsername ?? "postgres",
    database: cluster.DatabaseName ?? (cluster.Engine === "aurora-mysql" ? "" : "postgres"),
    region: region(),
    iamAuth: cluster.IAMDatabaseAuthenticationEnabled ?? false,
  };
  return (
    <Container header={<Header variant="h2" description="The password is asked for. The paths are those of the server's machine; on another one, take a copy of its ca.pem along.">Connect</Header>}>
      <Tabs ariaLabel="Ways to connect" tabs={snippets(target).map((snippet) => ({ id: snippet.id, label: snippet.label, content: <Snippet text={snippet.text} label={`${snippet.label} snippet`} /> }))} />
    </Container>
  );
}

function Network({ row }: { row: ClusterRow }) {
  const { cluster } = row;
  const ids = (cluster.VpcSecurityGroups ?? []).flatMap((group) => group.VpcSecurityGroupId ?? []);
  const mine = useAsked("my ip", async () => (await request("GET", "/my-ip")) as { ip: string });
  const subnetGroup = row.members[0]?.instance.DBSubnetGroup;
  return (
    <Container header={<Header variant="h2">Networking and security</Header>}>
      <ColumnLayout columns={1}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "VPC", value: subnetGroup?.VpcId ?? "-" },
            { label: "Subnet group", value: cluster.DBSubnetGroup ? <Link href={href("rds", "subnet-groups", cluster.DBSubnetGroup)}>{cluster.DBSubnetGroup}</Link> : "-" },
            {
              label: "VPC security groups",
              value: (
                <SpaceBetween size="xxs">
                  {ids.map((id) => (
                    <Link key={id} href={href("vpc", "security-groups", id)}>
                      {id}
                    </Link>
                  ))}
                </SpaceBetween>
              ),
            },
            { label: "Port", value: cluster.Port ?? "-" },
            { label: "Publicly accessible", value: row.members.some((member) => member.instance.PubliclyAccessible) ? "Yes" : "No" },
            { label: "Certificate authority", value: row.members[0]?.instance.CACertificateIdentifier ?? "-" },
          ]}
        />
        {mine.data && <Box color="text-body-secondary">{`You are seen at ${mine.data.ip}.`}</Box>}
      </ColumnLayout>
    </Container>
  );
}
