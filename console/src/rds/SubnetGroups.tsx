// DB subnet groups: the subnets a cluster may stand in.
import { useState } from "react";
import { Box, Button, Container, Form, FormField, Header, Input, KeyValuePairs, Link, Multiselect, Select, SpaceBetween, Table } from "@cloudscape-design/components";
import { allPages, useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { DBSubnetGroup, Subnet } from "../api/generated/rds";
import { go, href } from "../shell/place";
import { Waiting } from "../shell/Console";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { Status } from "../ui/status";
import { tagName } from "../ui/words";

export default function SubnetGroups() {
  const asked = useAsked("subnet groups", () =>
    allPages(async (marker) => {
      const page = await call("rds", "DescribeDBSubnetGroups", { MaxRecords: 100, ...(marker ? { Marker: marker } : {}) });
      return { items: page.DBSubnetGroups ?? [], marker: page.Marker };
    }),
  );
  const [selected, setSelected] = useState<DBSubnetGroup[]>([]);
  const [deleting, setDeleting] = useState(false);
  const name = selected[0]?.DBSubnetGroupName ?? "";
  return (
    <>
      <ResourceTable<DBSubnetGroup>
        title="Subnet groups"
        noun="subnet group"
        variant="full-page"
        asked={asked}
        trackBy={(group) => group.DBSubnetGroupName ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        emptyText="No subnet groups. The default one is made with the first DB cluster in the default VPC."
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!name} href={href("rds", "subnet-groups", name)}>
              Edit
            </Button>
            <Button disabled={!name} onClick={() => setDeleting(true)}>
              Delete
            </Button>
            <Button variant="primary" href="#/rds/subnet-groups/create">
              Create DB subnet group
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Name", cell: (group) => <Link href={href("rds", "subnet-groups", group.DBSubnetGroupName ?? "")}>{group.DBSubnetGroupName}</Link>, value: (group) => group.DBSubnetGroupName, isRowHeader: true },
          { id: "description", header: "Description", cell: (group) => group.DBSubnetGroupDescription, value: (group) => group.DBSubnetGroupDescription },
          { id: "status", header: "Status", cell: (group) => <Status word={group.SubnetGroupStatus} />, value: (group) => group.SubnetGroupStatus },
          { id: "vpc", header: "VPC", cell: (group) => group.VpcId, value: (group) => group.VpcId },
          { id: "subnets", header: "Subnets", cell: (group) => group.Subnets?.length ?? 0, value: (group) => group.Subnets?.length },
        ]}
      />
      {deleting && (
        <ConfirmDelete
          title={`Delete the subnet group ${name}?`}
          onClose={() => setDeleting(false)}
          onDelete={async () => {
            await call("rds", "DeleteDBSubnetGroup", { DBSubnetGroupName: name });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

export function CreateSubnetGroup() {
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [vpc, setVpc] = useState("");
  const [subnets, setSubnets] = useState<string[]>([]);
  const doing = useDoing();
  const network = useAsked("vpcs and subnets", async () => {
    const [vpcs, all] = await Promise.all([call("ec2", "DescribeVpcs", {}), call("ec2", "DescribeSubnets", {})]);
    return { vpcs: vpcs.Vpcs ?? [], subnets: all.Subnets ?? [] };
  });
  const chosen = vpc || network.data?.vpcs[0]?.VpcId || "";
  const options = (network.data?.subnets ?? []).filter((subnet) => subnet.VpcId === chosen).map((subnet) => ({ value: subnet.SubnetId ?? "", label: subnet.SubnetId ?? "", description: `${subnet.AvailabilityZone}, ${subnet.CidrBlock}`, tags: [subnet.AvailabilityZone ?? ""] }));
  const zones = new Set(options.filter((option) => subnets.includes(option.value)).flatMap((option) => option.tags));
  const submit = () =>
    doing.run(async () => {
      await call("rds", "CreateDBSubnetGroup", { DBSubnetGroupName: name, DBSubnetGroupDescription: description, SubnetIds: subnets });
      go("/rds/subnet-groups");
    });
  return (
    <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Form
        header={<Header variant="h1">Create DB subnet group</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href="#/rds/subnet-groups">
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={doing.busy} disabled={!name || !description || subnets.length === 0}>
              Create
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Refusal failure={network.failure} />
          <Container header={<Header variant="h2">Subnet group details</Header>}>
            <SpaceBetween size="l">
              <FormField label="Name" constraintText="Letters, digits, spaces, hyphens, underscores and periods; not default.">
                <Input value={name} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Description">
                <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
              </FormField>
              <FormField label="VPC">
                <Select selectedOption={chosen ? { value: chosen, label: chosen } : null} options={(network.data?.vpcs ?? []).map((one) => ({ value: one.VpcId ?? "", label: `${tagName(one.Tags)} (${one.VpcId})`, description: one.CidrBlock ?? "" }))} onChange={({ detail }) => { setVpc(detail.selectedOption.value ?? ""); setSubnets([]); }} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2" description="At least two subnets in two Availability Zones.">Add subnets</Header>}>
            <FormField label="Subnets" errorText={subnets.length > 0 && zones.size < 2 ? "Add subnets to cover at least 2 Availability Zones." : undefined}>
              <Multiselect selectedOptions={options.filter((option) => subnets.includes(option.value))} options={options} onChange={({ detail }) => setSubnets(detail.selectedOptions.flatMap((option) => option.value ?? []))} placeholder="Choose subnets" deselectAriaLabel={(option) => `Remove ${option.label}`} />
            </FormField>
          </Container>
          <Refusal failure={doing.failure} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

export function SubnetGroupPage({ name = "" }: { name?: string }) {
  const asked = useAsked(`subnet group ${name}`, async () => (await call("rds", "DescribeDBSubnetGroups", { DBSubnetGroupName: name })).DBSubnetGroups?.[0]);
  const group = asked.data;
  if (!group) return asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{name}</Header>
      <Container header={<Header variant="h2">Subnet group details</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "VPC", value: group.VpcId ?? "-" },
            { label: "Status", value: <Status word={group.SubnetGroupStatus} /> },
            { label: "Description", value: group.DBSubnetGroupDescription ?? "-" },
            { label: "ARN", value: <Copyable text={group.DBSubnetGroupArn} label="ARN" /> },
          ]}
        />
      </Container>
      <EditSubnets key={JSON.stringify(group.Subnets)} group={group} onDone={asked.reload} />
    </SpaceBetween>
  );
}

function EditSubnets({ group, onDone }: { group: DBSubnetGroup; onDone: () => void }) {
  const own = (group.Subnets ?? []).flatMap((subnet) => subnet.SubnetIdentifier ?? []);
  const [subnets, setSubnets] = useState(own);
  const doing = useDoing();
  const all = useAsked(`subnets of ${group.VpcId}`, async () => (await call("ec2", "DescribeSubnets", { Filters: [{ Name: "vpc-id", Values: [group.VpcId ?? ""] }] })).Subnets ?? []);
  const options = (all.data ?? []).map((subnet) => ({ value: subnet.SubnetId ?? "", label: subnet.SubnetId ?? "", description: `${subnet.AvailabilityZone}, ${subnet.CidrBlock}` }));
  const differs = [...subnets].sort().join() !== [...own].sort().join();
  const isDefault = group.DBSubnetGroupName === "default";
  return (
    <SpaceBetween size="m">
      <Table<Subnet>
        items={group.Subnets ?? []}
        trackBy="SubnetIdentifier"
        ariaLabels={{ tableLabel: "Subnets" }}
        header={<Header counter={`(${own.length})`}>Subnets</Header>}
        columnDefinitions={[
          { id: "zone", header: "Availability Zone", cell: (subnet) => subnet.SubnetAvailabilityZone?.Name ?? "-" },
          { id: "id", header: "Subnet ID", cell: (subnet) => subnet.SubnetIdentifier, isRowHeader: true },
          { id: "status", header: "Status", cell: (subnet) => <Status word={subnet.SubnetStatus} /> },
        ]}
      />
      {isDefault ? (
        <Box color="text-body-secondary">The default subnet group is kept by the service and cannot be changed.</Box>
      ) : (
        <Container header={<Header variant="h2">Edit subnets</Header>}>
          <SpaceBetween size="m">
            <FormField label="Subnets of the group">
              <Multiselect selectedOptions={subnets.map((id) => options.find((option) => option.value === id) ?? { value: id, label: id })} options={options} onChange={({ detail }) => setSubnets(detail.selectedOptions.flatMap((option) => option.value ?? []))} deselectAriaLabel={(option) => `Remove ${option.label}`} />
            </FormField>
            <Refusal failure={doing.failure} />
            <Button
              disabled={!differs}
              loading={doing.busy}
              onClick={() =>
                void doing.run(async () => {
                  await call("rds", "ModifyDBSubnetGroup", { DBSubnetGroupName: group.DBSubnetGroupName ?? "", SubnetIds: subnets });
                  onDone();
                })
              }
            >
              Save
            </Button>
          </SpaceBetween>
        </Container>
      )}
    </SpaceBetween>
  );
}
