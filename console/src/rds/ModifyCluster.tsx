// Changing a cluster: fields, then a summary with the question when.
import { useState } from "react";
import { Button, Checkbox, ColumnLayout, Container, Form, FormField, Header, Input, Multiselect, Select, SpaceBetween } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { ModifyDBClusterMessage } from "../api/generated/rds";
import { go } from "../shell/place";
import { Waiting } from "../shell/Console";
import { Refusal } from "../ui/Refusal";
import { database, type ClusterRow } from "./databases";
import { engineVersions } from "./catalogue";
import { followCluster } from "./follow";
import { ModifySummary } from "./ModifySummary";
import { changesOf, inputOf, type Field } from "./modify";

export default function ModifyCluster({ name = "" }: { name?: string }) {
  const asked = useAsked(`modify cluster ${name}`, () => database(name));
  if (asked.failure) return <Refusal failure={asked.failure} />;
  if (!asked.data) return <Waiting />;
  return <Edit row={asked.data} />;
}

function Edit({ row }: { row: ClusterRow }) {
  const { cluster } = row;
  const name = cluster.DBClusterIdentifier ?? "";
  const own = (cluster.VpcSecurityGroups ?? []).flatMap((group) => group.VpcSecurityGroupId ?? []);
  const [form, setForm] = useState({
    identifier: name,
    version: cluster.EngineVersion ?? "",
    password: "",
    groups: own,
    port: String(cluster.Port ?? ""),
    parameterGroup: cluster.DBClusterParameterGroup ?? "",
    retention: String(cluster.BackupRetentionPeriod ?? 1),
    backupWindow: cluster.PreferredBackupWindow ?? "",
    maintenanceWindow: cluster.PreferredMaintenanceWindow ?? "",
    iamAuth: cluster.IAMDatabaseAuthenticationEnabled ?? false,
    dataApi: cluster.HttpEndpointEnabled ?? false,
    copyTags: cluster.CopyTagsToSnapshot ?? false,
    protection: cluster.DeletionProtection ?? false,
  });
  const [step, setStep] = useState<"edit" | "summary">("edit");
  const [immediately, setImmediately] = useState(false);
  const doing = useDoing();
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const vpc = row.members[0]?.instance.DBSubnetGroup?.VpcId;
  const choices = useAsked(`choices for ${name}`, async () => {
    const [versions, groups, parameterGroups] = await Promise.all([
      engineVersions(cluster.Engine ?? ""),
      call("ec2", "DescribeSecurityGroups", vpc ? { Filters: [{ Name: "vpc-id", Values: [vpc] }] } : {}),
      call("rds", "DescribeDBClusterParameterGroups", { MaxRecords: 100 }),
    ]);
    return { versions, groups: groups.SecurityGroups ?? [], parameterGroups: parameterGroups.DBClusterParameterGroups ?? [] };
  });
  const targets = choices.data?.versions.find((version) => version.EngineVersion === cluster.EngineVersion)?.ValidUpgradeTarget?.flatMap((target) => target.EngineVersion ?? []) ?? [];
  const versions = [...new Set([cluster.EngineVersion ?? "", ...targets])].map((value) => ({ value, label: value }));
  const groups = (choices.data?.groups ?? []).map((group) => ({ value: group.GroupId ?? "", label: group.GroupName ?? "", description: group.GroupId ?? "" }));
  const major = (cluster.EngineVersion ?? "").split(".")[0];
  const families = (choices.data?.parameterGroups ?? []).filter((group) => group.DBParameterGroupFamily?.startsWith(cluster.Engine ?? "") && (group.DBParameterGroupFamily.endsWith(major ?? "") || cluster.Engine === "aurora-mysql"));
  const parameterGroups = [...new Set([form.parameterGroup, ...families.flatMap((group) => group.DBClusterParameterGroupName ?? [])])].map((value) => ({ value, label: value }));

  const fields: Field<string | number | boolean | string[] | undefined>[] = [
    { parameter: "NewDBClusterIdentifier", label: "DB cluster identifier", value: form.identifier, current: name, isOutage: true },
    { parameter: "EngineVersion", label: "Engine version", value: form.version, current: cluster.EngineVersion, isOutage: true },
    { parameter: "MasterUserPassword", label: "Master password", value: form.password, current: undefined, isSecret: true, isAtOnce: true },
    { parameter: "VpcSecurityGroupIds", label: "Security groups", value: form.groups, current: own, isAtOnce: true },
    { parameter: "Port", label: "Database port", value: Number(form.port), current: cluster.Port, isOutage: true },
    { parameter: "DBClusterParameterGroupName", label: "DB cluster parameter group", value: form.parameterGroup, current: cluster.DBClusterParameterGroup, isAtOnce: true },
    { parameter: "BackupRetentionPeriod", label: "Backup retention period", value: Number(form.retention), current: cluster.BackupRetentionPeriod },
    { parameter: "PreferredBackupWindow", label: "Backup window", value: form.backupWindow, current: cluster.PreferredBackupWindow, isAtOnce: true },
    { parameter: "PreferredMaintenanceWindow", label: "Maintenance window", value: form.maintenanceWindow, current: cluster.PreferredMaintenanceWindow, isAtOnce: true },
    { parameter: "EnableIAMDatabaseAuthentication", label: "IAM database authentication", value: form.iamAuth, current: cluster.IAMDatabaseAuthenticationEnabled ?? false },
    { parameter: "EnableHttpEndpoint", label: "RDS Data API", value: form.dataApi, current: cluster.HttpEndpointEnabled ?? false, isAtOnce: true },
    { parameter: "CopyTagsToSnapshot", label: "Copy tags to snapshots", value: form.copyTags, current: cluster.CopyTagsToSnapshot ?? false, isAtOnce: true },
    { parameter: "DeletionProtection", label: "Deletion protection", value: form.protection, current: cluster.DeletionProtection ?? false, isAtOnce: true },
  ];
  const changes = changesOf(fields);
  const submit = () =>
    doing.run(async () => {
      const { EnableHttpEndpoint: dataApi, ...input } = inputOf(fields);
      if (Object.keys(input).length > 0) await call("rds", "ModifyDBCluster", { DBClusterIdentifier: name, ApplyImmediately: immediately, ...input } as ModifyDBClusterMessage);
      if (dataApi !== undefined) await call("rds", dataApi ? "EnableHttpEndpoint" : "DisableHttpEndpoint", { ResourceArn: cluster.DBClusterArn ?? "" });
      const now = immediately && form.identifier ? form.identifier : name;
      followCluster(now, `Modifying ${now}`, `${now} is modified`);
      go(`/rds/clusters/${encodeURIComponent(now)}`);
    });

  if (step === "summary") {
    return <ModifySummary title={`Modify DB cluster: ${name}`} changes={changes} window={cluster.PreferredMaintenanceWindow} immediately={immediately} onImmediately={setImmediately} busy={doing.busy} failure={doing.failure} confirm="Modify cluster" onBack={() => setStep("edit")} onConfirm={() => void submit()} />;
  }
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (changes.length > 0) setStep("summary"); }}>
      <Form
        header={<Header variant="h1">{`Modify DB cluster: ${name}`}</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={`#/rds/clusters/${encodeURIComponent(name)}`}>
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" disabled={changes.length === 0} disabledReason="Nothing differs from what is there.">
              Continue
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Refusal failure={choices.failure} />
          <Container header={<Header variant="h2">Settings</Header>}>
            <ColumnLayout columns={2}>
              <FormField label="Engine version">
                <Select selectedOption={{ value: form.version, label: form.version }} options={versions} onChange={({ detail }) => change({ version: detail.selectedOption.value ?? "" })} />
              </FormField>
              <FormField label="DB cluster identifier" description="A new name changes the endpoints.">
                <Input value={form.identifier} onChange={({ detail }) => change({ identifier: detail.value })} />
              </FormField>
              <FormField label="New master password" constraintText={"Empty: the password stays. At least 8 printable ASCII characters, without / ' \" @ and blanks."}>
                <Input type="password" value={form.password} onChange={({ detail }) => change({ password: detail.value })} autoComplete="new-password" />
              </FormField>
            </ColumnLayout>
          </Container>
          <Container header={<Header variant="h2">Connectivity</Header>}>
            <ColumnLayout columns={2}>
              <FormField label="VPC security groups">
                <Multiselect selectedOptions={form.groups.map((id) => groups.find((group) => group.value === id) ?? { value: id, label: id })} options={groups} onChange={({ detail }) => change({ groups: detail.selectedOptions.flatMap((option) => option.value ?? []) })} deselectAriaLabel={(option) => `Remove ${option.label}`} />
              </FormField>
              <FormField label="Database port">
                <Input type="number" value={form.port} onChange={({ detail }) => change({ port: detail.value })} />
              </FormField>
            </ColumnLayout>
          </Container>
          <Container header={<Header variant="h2">Database options</Header>}>
            <SpaceBetween size="m">
              <FormField label="DB cluster parameter group">
                <Select selectedOption={{ value: form.parameterGroup, label: form.parameterGroup }} options={parameterGroups} onChange={({ detail }) => change({ parameterGroup: detail.selectedOption.value ?? "" })} />
              </FormField>
              <Checkbox checked={form.iamAuth} onChange={({ detail }) => change({ iamAuth: detail.checked })}>
                IAM database authentication
              </Checkbox>
              <Checkbox checked={form.dataApi} onChange={({ detail }) => change({ dataApi: detail.checked })}>
                RDS Data API
              </Checkbox>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Backup and maintenance</Header>}>
            <SpaceBetween size="m">
              <ColumnLayout columns={3}>
                <FormField label="Backup retention period (days)">
                  <Input type="number" value={form.retention} onChange={({ detail }) => change({ retention: detail.value })} />
                </FormField>
                <FormField label="Backup window (UTC)">
                  <Input value={form.backupWindow} onChange={({ detail }) => change({ backupWindow: detail.value })} />
                </FormField>
                <FormField label="Maintenance window (UTC)">
                  <Input value={form.maintenanceWindow} onChange={({ detail }) => change({ maintenanceWindow: detail.value })} />
                </FormField>
              </ColumnLayout>
              <Checkbox checked={form.copyTags} onChange={({ detail }) => change({ copyTags: detail.checked })}>
                Copy tags to snapshots
              </Checkbox>
              <Checkbox checked={form.protection} onChange={({ detail }) => change({ protection: detail.checked })}>
                Enable deletion protection
              </Checkbox>
            </SpaceBetween>
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}
