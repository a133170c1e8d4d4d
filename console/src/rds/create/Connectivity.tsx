// Where the cluster stands and who may reach it.
import { Alert, ColumnLayout, Container, FormField, Header, Input, Multiselect, RadioGroup, Select, SpaceBetween } from "@cloudscape-design/components";
import { useAsked } from "../../api/asked";
import { call } from "../../api/call";
import { request } from "../../api/request";
import { tagName } from "../../ui/words";
import type { SectionProps } from "./sections";

export function Connectivity({ draft, change, problems }: SectionProps) {
  const network = useAsked("network for a database", async () => {
    const [vpcs, groups, subnetGroups, instances] = await Promise.all([call("ec2", "DescribeVpcs", {}), call("ec2", "DescribeSecurityGroups", {}), call("rds", "DescribeDBSubnetGroups", { MaxRecords: 100 }), call("ec2", "DescribeInstances", {})]);
    return {
      vpcs: vpcs.Vpcs ?? [],
      groups: groups.SecurityGroups ?? [],
      subnetGroups: subnetGroups.DBSubnetGroups ?? [],
      instances: (instances.Reservations ?? []).flatMap((reservation) => reservation.Instances ?? []),
    };
  });
  const mine = useAsked("my ip", async () => (await request("GET", "/my-ip")) as { ip: string });
  const vpc = draft.vpc || network.data?.vpcs.find((one) => one.IsDefault)?.VpcId || network.data?.vpcs[0]?.VpcId || "";
  const isDefaultVpc = network.data?.vpcs.find((one) => one.VpcId === vpc)?.IsDefault ?? false;
  const groups = (network.data?.groups ?? []).filter((group) => group.VpcId === vpc).map((group) => ({ value: group.GroupId ?? "", label: group.GroupName ?? "", description: group.GroupId ?? "" }));
  const subnetGroups = (network.data?.subnetGroups ?? []).filter((group) => group.VpcId === vpc).map((group) => ({ value: group.DBSubnetGroupName ?? "", label: group.DBSubnetGroupName ?? "", description: group.DBSubnetGroupDescription ?? "" }));
  const subnetOptions = isDefaultVpc && !subnetGroups.some((group) => group.value === "default") ? [{ value: "default", label: "default", description: "Made with the first DB cluster in the Region" }, ...subnetGroups] : subnetGroups;
  const subnetGroup = draft.subnetGroup || (isDefaultVpc ? "default" : (subnetOptions[0]?.value ?? ""));
  const instances = (network.data?.instances ?? []).filter((one) => one.State?.Name !== "terminated").map((one) => ({ value: one.InstanceId ?? "", label: `${tagName(one.Tags)} (${one.InstanceId})`, description: `${one.State?.Name ?? ""}, ${one.Placement?.AvailabilityZone ?? ""}` }));
  const chooseInstance = (id: string) => {
    const found = network.data?.instances.find((one) => one.InstanceId === id);
    change({ ec2Instance: id, publicAccess: false, ...(found?.VpcId ? { vpc: found.VpcId, subnetGroup: "", groups: [] } : {}) });
  };
  return (
    <Container header={<Header variant="h2">Connectivity</Header>}>
      <SpaceBetween size="l">
        {network.failure && <Alert type="warning">{network.failure.message}</Alert>}
        <FormField label="Compute resource" description="Choose whether to set up a connection to a compute resource for this database. Setting up a connection will automatically change connectivity settings so that the compute resource can connect to this database.">
          <RadioGroup
            value={draft.compute}
            onChange={({ detail }) => change({ compute: detail.value as "none" | "ec2", vpc })}
            items={[
              { value: "none", label: "Don't connect to an EC2 compute resource" },
              { value: "ec2", label: "Connect to an EC2 compute resource", description: "Makes the security groups rds-ec2-n for the database and ec2-rds-n for the instance." },
            ]}
          />
        </FormField>
        {draft.compute === "ec2" && (
          <FormField label="EC2 instance" errorText={problems.ec2Instance}>
            <Select selectedOption={instances.find((one) => one.value === draft.ec2Instance) ?? null} options={instances} onChange={({ detail }) => chooseInstance(detail.selectedOption.value ?? "")} placeholder="Choose an EC2 instance" empty="There is no EC2 instance in this Region" />
          </FormField>
        )}
        <ColumnLayout columns={2}>
          <FormField label="Virtual private cloud (VPC)" constraintText="After a database is created, you can't change its VPC.">
            <Select
              selectedOption={vpc ? { value: vpc, label: isDefaultVpc ? `Default VPC (${vpc})` : vpc } : null}
              options={(network.data?.vpcs ?? []).map((one) => ({ value: one.VpcId ?? "", label: one.IsDefault ? `Default VPC (${one.VpcId})` : `${tagName(one.Tags)} (${one.VpcId})`, description: one.CidrBlock ?? "" }))}
              disabled={draft.compute === "ec2"}
              onChange={({ detail }) => change({ vpc: detail.selectedOption.value ?? "", groups: [], subnetGroup: "" })}
              placeholder="Choose a VPC"
            />
          </FormField>
          <FormField label="DB subnet group">
            <Select selectedOption={subnetGroup ? { value: subnetGroup, label: subnetGroup } : null} options={subnetOptions} onChange={({ detail }) => change({ subnetGroup: detail.selectedOption.value ?? "", vpc })} placeholder="Choose a DB subnet group" empty="This VPC has no DB subnet group: create one first" />
          </FormField>
        </ColumnLayout>
        <FormField label="Public access">
          <RadioGroup
            value={draft.publicAccess ? "yes" : "no"}
            onChange={({ detail }) => change({ publicAccess: detail.value === "yes" })}
            items={[
              { value: "yes", label: "Yes", disabled: draft.compute === "ec2", description: "Addresses outside of the VPC can connect, where the security groups admit them." },
              { value: "no", label: "No", description: "Only addresses inside the VPC can connect." },
            ]}
          />
        </FormField>
        <FormField label="VPC security group (firewall)" description="Make sure that the security group rules allow the appropriate incoming traffic.">
          <RadioGroup
            value={draft.groupMode}
            onChange={({ detail }) => change({ groupMode: detail.value as "existing" | "new", vpc })}
            items={[
              { value: "existing", label: "Choose existing", description: "Choose existing VPC security groups" },
              { value: "new", label: "Create new", description: `A new group that admits ${mine.data?.ip ? `your address, ${mine.data.ip},` : "your address"} at the database port` },
            ]}
          />
        </FormField>
        {draft.groupMode === "existing" ? (
          <FormField label="Existing VPC security groups" constraintText="None chosen: the default group of the VPC, which admits its own members only.">
            <Multiselect
              selectedOptions={groups.filter((group) => draft.groups.includes(group.value))}
              options={groups}
              onChange={({ detail }) => change({ groups: detail.selectedOptions.flatMap((option) => option.value ?? []), vpc })}
              placeholder="Choose one or more"
              deselectAriaLabel={(option) => `Remove ${option.label}`}
            />
          </FormField>
        ) : (
          <FormField label="New VPC security group name" errorText={problems.newGroup}>
            <Input value={draft.newGroup} onChange={({ detail }) => change({ newGroup: detail.value, vpc })} placeholder="Enter a name" />
          </FormField>
        )}
        <ColumnLayout columns={2}>
          <FormField label="Availability Zone of the writer">
            <ZoneField zone={draft.zone} onChange={(zone) => change({ zone })} />
          </FormField>
          <FormField label="Database port" errorText={problems.port} description="TCP/IP port that the database will use for application connections.">
            <Input type="number" value={draft.port} onChange={({ detail }) => change({ port: detail.value })} />
          </FormField>
        </ColumnLayout>
      </SpaceBetween>
    </Container>
  );
}

function ZoneField({ zone, onChange }: { zone: string; onChange: (zone: string) => void }) {
  const zones = useAsked("zones", async () => (await call("ec2", "DescribeAvailabilityZones", {})).AvailabilityZones ?? []);
  const options = [{ value: "", label: "No preference" }, ...(zones.data ?? []).map((one) => ({ value: one.ZoneName ?? "", label: one.ZoneName ?? "" }))];
  return <Select selectedOption={options.find((option) => option.value === zone) ?? null} options={options} onChange={({ detail }) => onChange(detail.selectedOption.value ?? "")} />;
}
