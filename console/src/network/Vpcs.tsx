// VPCs, subnets, route tables and instances: lists, and what can be made of them.
import { useState } from "react";
import { Badge, Button, FormField, Input, Select, SpaceBetween } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import type { Instance, RouteTable, Subnet, Vpc } from "../api/generated/ec2";
import { Ask } from "../rds/dialogs";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { ResourceTable } from "../ui/ResourceTable";
import { Status } from "../ui/status";
import { tagName } from "../ui/words";

const named = (kind: string, name: string) => (name ? { TagSpecifications: [{ ResourceType: kind, Tags: [{ Key: "Name", Value: name }] }] } : {});

export default function Vpcs() {
  const asked = useAsked("vpcs", async () => (await call("ec2", "DescribeVpcs", {})).Vpcs ?? []);
  const [selected, setSelected] = useState<Vpc[]>([]);
  const [dialog, setDialog] = useState<"create" | "delete" | "default">();
  const vpc = selected[0];
  const close = () => {
    setDialog(undefined);
    asked.reload();
  };
  const hasDefault = asked.data?.some((one) => one.IsDefault) ?? true;
  return (
    <>
      <ResourceTable<Vpc>
        title="Your VPCs"
        noun="VPC"
        variant="full-page"
        asked={asked}
        trackBy={(one) => one.VpcId ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!vpc} onClick={() => setDialog("delete")}>
              Delete VPC
            </Button>
            {!hasDefault && <Button onClick={() => setDialog("default")}>Create default VPC</Button>}
            <Button variant="primary" onClick={() => setDialog("create")}>
              Create VPC
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Name", cell: (one) => tagName(one.Tags), value: (one) => tagName(one.Tags) },
          { id: "id", header: "VPC ID", cell: (one) => one.VpcId, value: (one) => one.VpcId, isRowHeader: true },
          { id: "state", header: "State", cell: (one) => <Status word={one.State} />, value: (one) => one.State },
          { id: "cidr", header: "IPv4 CIDR", cell: (one) => one.CidrBlock, value: (one) => one.CidrBlock },
          { id: "default", header: "Default VPC", cell: (one) => (one.IsDefault ? "Yes" : "No"), value: (one) => (one.IsDefault ? "Yes" : "No") },
          { id: "owner", header: "Owner ID", cell: (one) => one.OwnerId, value: (one) => one.OwnerId },
        ]}
      />
      {dialog === "create" && <CreateVpc onClose={close} />}
      {dialog === "default" && (
        <Ask
          title="Create default VPC"
          confirm="Create"
          onClose={close}
          work={async () => {
            await call("ec2", "CreateDefaultVpc", {});
          }}
        >
          A VPC 172.31.0.0/16 with a subnet in each Availability Zone and an internet gateway.
        </Ask>
      )}
      {dialog === "delete" && vpc && (
        <ConfirmDelete
          title={`Delete ${vpc.VpcId}?`}
          word="delete"
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("ec2", "DeleteVpc", { VpcId: vpc.VpcId ?? "" });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function CreateVpc({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [cidr, setCidr] = useState("10.0.0.0/16");
  return (
    <Ask
      title="Create VPC"
      confirm="Create VPC"
      isReady={cidr !== ""}
      onClose={onClose}
      work={async () => {
        await call("ec2", "CreateVpc", { CidrBlock: cidr, ...named("vpc", name) });
      }}
    >
      <FormField label="Name tag - optional">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label="IPv4 CIDR" constraintText="Between /16 and /28.">
        <Input value={cidr} onChange={({ detail }) => setCidr(detail.value)} />
      </FormField>
    </Ask>
  );
}

export function Subnets() {
  const asked = useAsked("subnets", async () => (await call("ec2", "DescribeSubnets", {})).Subnets ?? []);
  const [selected, setSelected] = useState<Subnet[]>([]);
  const [dialog, setDialog] = useState<"create" | "delete">();
  const subnet = selected[0];
  return (
    <>
      <ResourceTable<Subnet>
        title="Subnets"
        noun="subnet"
        variant="full-page"
        asked={asked}
        trackBy={(one) => one.SubnetId ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!subnet} onClick={() => setDialog("delete")}>
              Delete subnet
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Create subnet
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Name", cell: (one) => tagName(one.Tags), value: (one) => tagName(one.Tags), width: 120 },
          { id: "id", header: "Subnet ID", cell: (one) => one.SubnetId, value: (one) => one.SubnetId, isRowHeader: true, width: 240 },
          { id: "state", header: "State", cell: (one) => <Status word={one.State} />, value: (one) => one.State, width: 120 },
          { id: "vpc", header: "VPC", cell: (one) => one.VpcId, value: (one) => one.VpcId, width: 220 },
          { id: "cidr", header: "IPv4 CIDR", cell: (one) => one.CidrBlock, value: (one) => one.CidrBlock, width: 150 },
          { id: "free", header: "Available IPv4 addresses", cell: (one) => one.AvailableIpAddressCount, value: (one) => one.AvailableIpAddressCount, width: 200 },
          { id: "zone", header: "Availability Zone", cell: (one) => one.AvailabilityZone, value: (one) => one.AvailabilityZone, width: 160 },
          { id: "default", header: "Default subnet", cell: (one) => (one.DefaultForAz ? "Yes" : "No"), value: (one) => (one.DefaultForAz ? "Yes" : "No"), width: 140 },
        ]}
      />
      {dialog === "create" && (
        <CreateSubnet
          onClose={() => {
            setDialog(undefined);
            asked.reload();
          }}
        />
      )}
      {dialog === "delete" && subnet && (
        <ConfirmDelete
          title={`Delete ${subnet.SubnetId}?`}
          word="delete"
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("ec2", "DeleteSubnet", { SubnetId: subnet.SubnetId ?? "" });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function CreateSubnet({ onClose }: { onClose: () => void }) {
  const network = useAsked("vpcs and zones", async () => {
    const [vpcs, zones] = await Promise.all([call("ec2", "DescribeVpcs", {}), call("ec2", "DescribeAvailabilityZones", {})]);
    return { vpcs: vpcs.Vpcs ?? [], zones: zones.AvailabilityZones ?? [] };
  });
  const [name, setName] = useState("");
  const [vpc, setVpc] = useState("");
  const [zone, setZone] = useState("");
  const [cidr, setCidr] = useState("");
  const chosenVpc = vpc || network.data?.vpcs[0]?.VpcId || "";
  const chosenZone = zone || network.data?.zones[0]?.ZoneName || "";
  return (
    <Ask
      title="Create subnet"
      confirm="Create subnet"
      isReady={cidr !== "" && chosenVpc !== ""}
      onClose={onClose}
      work={async () => {
        await call("ec2", "CreateSubnet", { VpcId: chosenVpc, CidrBlock: cidr, AvailabilityZone: chosenZone, ...named("subnet", name) });
      }}
    >
      <FormField label="VPC">
        <Select selectedOption={chosenVpc ? { value: chosenVpc, label: chosenVpc } : null} options={(network.data?.vpcs ?? []).map((one) => ({ value: one.VpcId ?? "", label: one.VpcId ?? "", description: one.CidrBlock ?? "" }))} onChange={({ detail }) => setVpc(detail.selectedOption.value ?? "")} />
      </FormField>
      <FormField label="Subnet name - optional">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label="Availability Zone">
        <Select selectedOption={chosenZone ? { value: chosenZone, label: chosenZone } : null} options={(network.data?.zones ?? []).map((one) => ({ value: one.ZoneName ?? "", label: one.ZoneName ?? "" }))} onChange={({ detail }) => setZone(detail.selectedOption.value ?? "")} />
      </FormField>
      <FormField label="IPv4 subnet CIDR block">
        <Input value={cidr} onChange={({ detail }) => setCidr(detail.value)} placeholder="10.0.0.0/24" />
      </FormField>
    </Ask>
  );
}

export function RouteTables() {
  const asked = useAsked("route tables", async () => (await call("ec2", "DescribeRouteTables", {})).RouteTables ?? []);
  const isMain = (table: RouteTable) => table.Associations?.some((one) => one.Main) ?? false;
  return (
    <ResourceTable<RouteTable>
      title="Route tables"
      noun="route table"
      variant="full-page"
      asked={asked}
      trackBy={(one) => one.RouteTableId ?? ""}
      columns={[
        { id: "id", header: "Route table ID", cell: (one) => one.RouteTableId, value: (one) => one.RouteTableId, isRowHeader: true },
        { id: "main", header: "Main", cell: (one) => (isMain(one) ? <Badge color="blue">Yes</Badge> : "No"), value: (one) => (isMain(one) ? "Yes" : "No") },
        { id: "vpc", header: "VPC", cell: (one) => one.VpcId, value: (one) => one.VpcId },
        { id: "routes", header: "Routes", cell: (one) => one.Routes?.map((route) => `${route.DestinationCidrBlock ?? route.DestinationIpv6CidrBlock} → ${route.GatewayId ?? route.NatGatewayId ?? "-"}`).join(", "), value: (one) => one.Routes?.length },
        { id: "subnets", header: "Subnet associations", cell: (one) => one.Associations?.filter((association) => association.SubnetId).length ?? 0, value: (one) => one.Associations?.filter((association) => association.SubnetId).length },
      ]}
    />
  );
}

export function Instances() {
  const asked = useAsked("instances", async () => ((await call("ec2", "DescribeInstances", {})).Reservations ?? []).flatMap((reservation) => reservation.Instances ?? []), 10_000);
  return (
    <ResourceTable<Instance>
      title="Instances"
      noun="instance"
      variant="full-page"
      description="Compute resources that may connect to databases. Borealis keeps their network, and runs none of them."
      asked={asked}
      trackBy={(one) => one.InstanceId ?? ""}
      columns={[
        { id: "name", header: "Name", cell: (one) => tagName(one.Tags), value: (one) => tagName(one.Tags) },
        { id: "id", header: "Instance ID", cell: (one) => one.InstanceId, value: (one) => one.InstanceId, isRowHeader: true },
        { id: "state", header: "Instance state", cell: (one) => <Status word={one.State?.Name} />, value: (one) => one.State?.Name },
        { id: "zone", header: "Availability Zone", cell: (one) => one.Placement?.AvailabilityZone, value: (one) => one.Placement?.AvailabilityZone },
        { id: "ip", header: "Private IPv4 address", cell: (one) => one.PrivateIpAddress ?? "-", value: (one) => one.PrivateIpAddress },
        { id: "groups", header: "Security groups", cell: (one) => one.SecurityGroups?.map((group) => group.GroupName).join(", ") || "-", value: (one) => one.SecurityGroups?.[0]?.GroupName },
      ]}
    />
  );
}
