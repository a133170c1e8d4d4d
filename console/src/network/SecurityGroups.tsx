// Security groups: list and create.
import { useState } from "react";
import { Alert, Button, Container, Form, FormField, Header, Input, Link, Select, SpaceBetween } from "@cloudscape-design/components";
import { allPages, useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { SecurityGroup } from "../api/generated/ec2";
import { go, href } from "../shell/place";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { TagFields } from "../ui/Tags";
import type { TagPair } from "../ui/tagPairs";
import { flash } from "../ui/flash";
import { tagName } from "../ui/words";
import { RuleFields } from "./RuleFields";
import { newRule, permission, ruleProblem, type RuleDraft } from "./rules";

export function allGroups(): Promise<SecurityGroup[]> {
  return allPages(async (marker) => {
    const page = await call("ec2", "DescribeSecurityGroups", { MaxResults: 1000, ...(marker ? { NextToken: marker } : {}) });
    return { items: page.SecurityGroups ?? [], marker: page.NextToken };
  });
}

export default function SecurityGroups() {
  const asked = useAsked("security groups", allGroups);
  const [selected, setSelected] = useState<SecurityGroup[]>([]);
  const [deleting, setDeleting] = useState(false);
  const group = selected[0];
  return (
    <>
      <ResourceTable<SecurityGroup>
        title="Security Groups"
        noun="security group"
        variant="full-page"
        asked={asked}
        trackBy={(one) => one.GroupId ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!group} onClick={() => setDeleting(true)}>
              Delete security group
            </Button>
            <Button variant="primary" href="#/vpc/security-groups/create">
              Create security group
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "tag", header: "Name", cell: (one) => tagName(one.Tags), value: (one) => tagName(one.Tags), width: 130 },
          { id: "id", header: "Security group ID", cell: (one) => <Link href={href("vpc", "security-groups", one.GroupId ?? "")}>{one.GroupId}</Link>, value: (one) => one.GroupId, isRowHeader: true, width: 220 },
          { id: "name", header: "Security group name", cell: (one) => one.GroupName, value: (one) => one.GroupName, width: 200 },
          { id: "vpc", header: "VPC ID", cell: (one) => one.VpcId, value: (one) => one.VpcId, width: 220 },
          { id: "description", header: "Description", cell: (one) => one.Description, value: (one) => one.Description, width: 260 },
          { id: "in", header: "Inbound rules", cell: (one) => count(one.IpPermissions), value: (one) => count(one.IpPermissions), width: 140 },
          { id: "out", header: "Outbound rules", cell: (one) => count(one.IpPermissionsEgress), value: (one) => count(one.IpPermissionsEgress), width: 140 },
        ]}
      />
      {deleting && group && (
        <ConfirmDelete
          title={`Delete ${group.GroupName} (${group.GroupId})?`}
          onClose={() => setDeleting(false)}
          onDelete={async () => {
            await call("ec2", "DeleteSecurityGroup", { GroupId: group.GroupId ?? "" });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function count(permissions: SecurityGroup["IpPermissions"]): number {
  return (permissions ?? []).reduce((sum, one) => sum + (one.IpRanges?.length ?? 0) + (one.Ipv6Ranges?.length ?? 0) + (one.UserIdGroupPairs?.length ?? 0) + (one.PrefixListIds?.length ?? 0), 0);
}

export function CreateSecurityGroup() {
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [vpc, setVpc] = useState("");
  const [inbound, setInbound] = useState<RuleDraft[]>([]);
  const [outbound, setOutbound] = useState<RuleDraft[]>([{ ...newRule(), type: "all", protocol: "-1", from: "-1", to: "-1", source: "any4", value: "0.0.0.0/0" }]);
  const [tags, setTags] = useState<TagPair[]>([]);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const network = useAsked("vpcs and groups", async () => {
    const [vpcs, groups] = await Promise.all([call("ec2", "DescribeVpcs", {}), allGroups()]);
    return { vpcs: vpcs.Vpcs ?? [], groups };
  });
  const vpcs = (network.data?.vpcs ?? []).map((one) => ({ value: one.VpcId ?? "", label: `${one.VpcId} (${one.IsDefault ? "default" : tagName(one.Tags)})`, description: one.CidrBlock ?? "" }));
  const chosen = vpc || network.data?.vpcs.find((one) => one.IsDefault)?.VpcId || vpcs[0]?.value || "";
  const groups = (network.data?.groups ?? []).filter((group) => group.VpcId === chosen);
  const isFine = [...inbound, ...outbound].every((rule) => ruleProblem(rule) === undefined);
  const submit = () => {
    setTried(true);
    if (!isFine) return;
    void doing.run(async () => {
      const made = await call("ec2", "CreateSecurityGroup", {
        GroupName: name,
        Description: description,
        VpcId: chosen,
        ...(tags.length > 0 ? { TagSpecifications: [{ ResourceType: "security-group", Tags: tags.map((tag) => ({ Key: tag.key, Value: tag.value })) }] } : {}),
      });
      const id = made.GroupId ?? "";
      try {
        if (inbound.length > 0) await call("ec2", "AuthorizeSecurityGroupIngress", { GroupId: id, IpPermissions: inbound.map(permission) });
        await applyOutbound(id, outbound);
      } catch (thrown) {
        // Half a group would admit less than was asked for, under the name that was asked for.
        await call("ec2", "DeleteSecurityGroup", { GroupId: id }).catch(() => undefined);
        throw thrown;
      }
      flash("success", `Security group ${name} (${id}) was created.`);
      go(`/vpc/security-groups/${id}`);
    });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <Form
        header={<Header variant="h1" description="A security group acts as a virtual firewall: it controls inbound and outbound traffic.">Create security group</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href="#/vpc/security-groups">
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={doing.busy} disabled={name === "" || description === "" || chosen === ""}>
              Create security group
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Refusal failure={network.failure} />
          <Container header={<Header variant="h2">Basic details</Header>}>
            <SpaceBetween size="m">
              <FormField label="Security group name" constraintText="Name cannot be edited after creation.">
                <Input value={name} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Description">
                <Input value={description} onChange={({ detail }) => setDescription(detail.value)} placeholder="Allows access to the DB cluster" />
              </FormField>
              <FormField label="VPC">
                <Select selectedOption={vpcs.find((one) => one.value === chosen) ?? null} options={vpcs} onChange={({ detail }) => setVpc(detail.selectedOption.value ?? "")} placeholder="Choose a VPC" />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Inbound rules</Header>}>
            <RuleFields rules={inbound} onChange={setInbound} groups={groups} showProblems={tried} />
          </Container>
          <Container header={<Header variant="h2">Outbound rules</Header>}>
            <RuleFields rules={outbound} onChange={setOutbound} groups={groups} isOutbound showProblems={tried} />
          </Container>
          <Container header={<Header variant="h2">Tags - optional</Header>}>
            <TagFields tags={tags} onChange={setTags} />
          </Container>
          {tried && !isFine && <Alert type="error">A rule needs another value.</Alert>}
          <Refusal failure={doing.failure} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

/** A new group lets everything out; what the form says otherwise is applied. */
async function applyOutbound(id: string, outbound: RuleDraft[]): Promise<void> {
  const isAll = (rule: RuleDraft) => rule.protocol === "-1" && rule.value === "0.0.0.0/0";
  if (!outbound.some(isAll)) await call("ec2", "RevokeSecurityGroupEgress", { GroupId: id, IpPermissions: [{ IpProtocol: "-1", IpRanges: [{ CidrIp: "0.0.0.0/0" }] }] });
  const rest = outbound.filter((rule) => !isAll(rule));
  if (rest.length > 0) await call("ec2", "AuthorizeSecurityGroupEgress", { GroupId: id, IpPermissions: rest.map(permission) });
}
