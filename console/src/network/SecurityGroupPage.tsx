// One security group: its rules, changed in place, and who uses it.
import { useState } from "react";
import { Alert, Box, Button, Container, Header, KeyValuePairs, Link, Modal, SpaceBetween, Tabs } from "@cloudscape-design/components";
import { allPages, useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { SecurityGroup, SecurityGroupRule } from "../api/generated/ec2";
import { href } from "../shell/place";
import { Waiting } from "../shell/Console";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { tagName } from "../ui/words";
import { ExplainConnection } from "./ExplainConnection";
import { RuleFields } from "./RuleFields";
import { allGroups } from "./SecurityGroups";
import { newRule, peerOf, permission, ruleProblem, rulePorts, typeName, type RuleDraft } from "./rules";

export default function SecurityGroupPage({ id = "" }: { id?: string }) {
  const asked = useAsked(`security group ${id}`, async () => {
    const [groups, rules, everyone] = await Promise.all([
      call("ec2", "DescribeSecurityGroups", { GroupIds: [id] }),
      allPages(async (marker) => {
        const page = await call("ec2", "DescribeSecurityGroupRules", { Filters: [{ Name: "group-id", Values: [id] }], ...(marker ? { NextToken: marker } : {}) });
        return { items: page.SecurityGroupRules ?? [], marker: page.NextToken };
      }),
      allGroups(),
    ]);
    return { group: groups.SecurityGroups?.[0], rules, everyone };
  });
  const group = asked.data?.group;
  if (!group) return asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />;
  const rules = asked.data?.rules ?? [];
  const neighbours = (asked.data?.everyone ?? []).filter((one) => one.VpcId === group.VpcId);
  const panel = (isOutbound: boolean) => <Rules group={group} rules={rules.filter((rule) => (rule.IsEgress ?? false) === isOutbound)} isOutbound={isOutbound} neighbours={neighbours} onDone={asked.reload} />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{`${id} - ${group.GroupName}`}</Header>
      <Container header={<Header variant="h2">Details</Header>}>
        <KeyValuePairs
          columns={4}
          items={[
            { label: "Security group name", value: <Copyable text={group.GroupName} label="name" /> },
            { label: "Security group ID", value: <Copyable text={id} label="ID" /> },
            { label: "Description", value: group.Description ?? "-" },
            { label: "VPC ID", value: group.VpcId ?? "-" },
            { label: "Owner", value: group.OwnerId ?? "-" },
            { label: "Inbound rules", value: rules.filter((rule) => !rule.IsEgress).length },
            { label: "Outbound rules", value: rules.filter((rule) => rule.IsEgress).length },
            { label: "Name tag", value: tagName(group.Tags) },
          ]}
        />
      </Container>
      <Tabs
        ariaLabel="Details of the security group"
        tabs={[
          { id: "inbound", label: "Inbound rules", content: panel(false) },
          { id: "outbound", label: "Outbound rules", content: panel(true) },
          { id: "users", label: "Used by", content: <UsedBy group={group} everyone={asked.data?.everyone ?? []} /> },
          { id: "explain", label: "Explain a connection", content: <ExplainConnection /> },
        ]}
      />
    </SpaceBetween>
  );
}

interface RulesProps {
  group: SecurityGroup;
  rules: SecurityGroupRule[];
  isOutbound: boolean;
  neighbours: SecurityGroup[];
  onDone: () => void;
}

function Rules({ group, rules, isOutbound, neighbours, onDone }: RulesProps) {
  const [selected, setSelected] = useState<SecurityGroupRule[]>([]);
  const [adding, setAdding] = useState(false);
  const doing = useDoing();
  const id = group.GroupId ?? "";
  const remove = () =>
    doing.run(async () => {
      await call("ec2", isOutbound ? "RevokeSecurityGroupEgress" : "RevokeSecurityGroupIngress", { GroupId: id, SecurityGroupRuleIds: selected.flatMap((rule) => rule.SecurityGroupRuleId ?? []) });
      setSelected([]);
      onDone();
    });
  const word = isOutbound ? "outbound" : "inbound";
  return (
    <SpaceBetween size="s">
      <Refusal failure={doing.failure} onDismiss={doing.clear} />
      <ResourceTable<SecurityGroupRule>
        title={isOutbound ? "Outbound rules" : "Inbound rules"}
        noun={`${word} rule`}
        asked={{ data: rules, failure: undefined, loading: false, reload: onDone }}
        trackBy={(rule) => rule.SecurityGroupRuleId ?? ""}
        selection="multi"
        selected={selected}
        onSelect={setSelected}
        emptyText={isOutbound ? "Nothing may leave" : "Nobody is admitted"}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={selected.length === 0} loading={doing.busy} onClick={() => void remove()}>
              Delete rules
            </Button>
            <Button onClick={() => setAdding(true)}>{`Add ${word} rules`}</Button>
          </SpaceBetween>
        }
        columns={[
          { id: "id", header: "Security group rule ID", cell: (rule) => rule.SecurityGroupRuleId, value: (rule) => rule.SecurityGroupRuleId, isRowHeader: true, width: 220 },
          { id: "type", header: "Type", cell: typeName, value: typeName, width: 140 },
          { id: "protocol", header: "Protocol", cell: (rule) => (rule.IpProtocol === "-1" ? "All" : rule.IpProtocol?.toUpperCase()), value: (rule) => rule.IpProtocol, width: 110 },
          { id: "ports", header: "Port range", cell: rulePorts, value: rulePorts, width: 120 },
          { id: "peer", header: isOutbound ? "Destination" : "Source", cell: (rule) => (rule.ReferencedGroupInfo?.GroupId ? <Link href={href("vpc", "security-groups", rule.ReferencedGroupInfo.GroupId)}>{rule.ReferencedGroupInfo.GroupId}</Link> : peerOf(rule)), value: peerOf, width: 220 },
          { id: "description", header: "Description", cell: (rule) => rule.Description ?? "-", value: (rule) => rule.Description },
        ]}
      />
      {adding && (
        <AddRules
          id={id}
          isOutbound={isOutbound}
          neighbours={neighbours}
          onClose={() => setAdding(false)}
          onDone={() => {
            setAdding(false);
            onDone();
          }}
        />
      )}
    </SpaceBetween>
  );
}

function AddRules({ id, isOutbound, neighbours, onClose, onDone }: { id: string; isOutbound: boolean; neighbours: SecurityGroup[]; onClose: () => void; onDone: () => void }) {
  const [drafts, setDrafts] = useState<RuleDraft[]>([newRule()]);
  const [tried, setTried] = useState(false);
  const doing = useDoing();
  const isFine = drafts.every((rule) => ruleProblem(rule) === undefined);
  const save = async () => {
    setTried(true);
    if (!isFine) return;
    const done = await doing.run(async () => {
      await call("ec2", isOutbound ? "AuthorizeSecurityGroupEgress" : "AuthorizeSecurityGroupIngress", { GroupId: id, IpPermissions: drafts.map(permission) });
    });
    if (done) onDone();
  };
  return (
    <Modal
      visible
      size="max"
      header={`Add ${isOutbound ? "outbound" : "inbound"} rules`}
      closeAriaLabel="Close"
      onDismiss={onClose}
      footer={
        <Box float="right">
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" onClick={onClose}>
              Cancel
            </Button>
            <Button variant="primary" loading={doing.busy} disabled={drafts.length === 0} onClick={() => void save()}>
              Save rules
            </Button>
          </SpaceBetween>
        </Box>
      }
    >
      <SpaceBetween size="m">
        <Alert type="info">Rules take effect at once, on everything that the group is attached to.</Alert>
        <RuleFields rules={drafts} onChange={setDrafts} groups={neighbours} isOutbound={isOutbound} showProblems={tried} />
        <Refusal failure={doing.failure} />
      </SpaceBetween>
    </Modal>
  );
}

interface Use {
  what: string;
  kind: string;
  link?: string;
}

function UsedBy({ group, everyone }: { group: SecurityGroup; everyone: SecurityGroup[] }) {
  const id = group.GroupId ?? "";
  const asked = useAsked(`uses of ${id}`, async () => {
    const [clusters, cards] = await Promise.all([
      allPages(async (marker) => {
        const page = await call("rds", "DescribeDBClusters", { MaxRecords: 100, ...(marker ? { Marker: marker } : {}) });
        return { items: page.DBClusters ?? [], marker: page.Marker };
      }),
      call("ec2", "DescribeNetworkInterfaces", { Filters: [{ Name: "group-id", Values: [id] }] }),
    ]);
    const users: Use[] = clusters.filter((cluster) => cluster.VpcSecurityGroups?.some((one) => one.VpcSecurityGroupId === id)).map((cluster) => ({ what: cluster.DBClusterIdentifier ?? "", kind: "DB cluster", link: href("rds", "clusters", cluster.DBClusterIdentifier ?? "") }));
    users.push(...(cards.NetworkInterfaces ?? []).map((card) => ({ what: `${card.NetworkInterfaceId} ${card.PrivateIpAddress ?? ""}`, kind: card.Attachment?.InstanceId ? `Network interface of ${card.Attachment.InstanceId}` : (card.Description ?? "Network interface") })));
    const naming = everyone.filter((other) => other.GroupId !== id && [...(other.IpPermissions ?? []), ...(other.IpPermissionsEgress ?? [])].some((one) => one.UserIdGroupPairs?.some((pair) => pair.GroupId === id)));
    users.push(...naming.map((other) => ({ what: `${other.GroupName} (${other.GroupId})`, kind: "A rule of this security group names it", link: href("vpc", "security-groups", other.GroupId ?? "") })));
    return users;
  });
  return (
    <ResourceTable<Use>
      title="Used by"
      noun="user"
      asked={asked}
      trackBy={(use) => `${use.kind} ${use.what}`}
      emptyText="Nothing uses this security group"
      columns={[
        { id: "what", header: "Resource", cell: (use) => (use.link ? <Link href={use.link}>{use.what}</Link> : use.what), value: (use) => use.what, isRowHeader: true },
        { id: "kind", header: "How", cell: (use) => use.kind, value: (use) => use.kind },
      ]}
    />
  );
}
