// Changing one DB instance.
import { useState } from "react";
import { Button, Checkbox, ColumnLayout, Container, Form, FormField, Header, Input, Select, SpaceBetween } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { DBInstance, ModifyDBInstanceMessage } from "../api/generated/rds";
import { go } from "../shell/place";
import { Waiting } from "../shell/Console";
import { Refusal } from "../ui/Refusal";
import { instanceClasses } from "./catalogue";
import { followInstance } from "./follow";
import { ModifySummary } from "./ModifySummary";
import { changesOf, inputOf, type Field } from "./modify";

export default function ModifyInstance({ name = "" }: { name?: string }) {
  const asked = useAsked(`modify instance ${name}`, async () => (await call("rds", "DescribeDBInstances", { DBInstanceIdentifier: name })).DBInstances?.[0]);
  if (asked.failure) return <Refusal failure={asked.failure} />;
  if (!asked.data) return <Waiting />;
  return <Edit instance={asked.data} />;
}

function Edit({ instance }: { instance: DBInstance }) {
  const name = instance.DBInstanceIdentifier ?? "";
  const ownGroup = instance.DBParameterGroups?.[0]?.DBParameterGroupName ?? "";
  const [form, setForm] = useState({
    identifier: name,
    size: instance.DBInstanceClass ?? "",
    tier: String(instance.PromotionTier ?? 1),
    publicAccess: instance.PubliclyAccessible ?? false,
    parameterGroup: ownGroup,
    autoMinor: instance.AutoMinorVersionUpgrade ?? true,
    maintenanceWindow: instance.PreferredMaintenanceWindow ?? "",
  });
  const [step, setStep] = useState<"edit" | "summary">("edit");
  const [immediately, setImmediately] = useState(false);
  const doing = useDoing();
  const change = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const choices = useAsked(`choices for instance ${name}`, async () => {
    const [classes, groups] = await Promise.all([instanceClasses(instance.Engine ?? "", instance.EngineVersion), call("rds", "DescribeDBParameterGroups", { MaxRecords: 100 })]);
    return { classes, groups: (groups.DBParameterGroups ?? []).filter((group) => group.DBParameterGroupFamily?.startsWith(instance.Engine ?? "")).flatMap((group) => group.DBParameterGroupName ?? []) };
  });
  const fields: Field<string | number | boolean | string[] | undefined>[] = [
    { parameter: "NewDBInstanceIdentifier", label: "DB instance identifier", value: form.identifier, current: name, isOutage: true },
    { parameter: "DBInstanceClass", label: "DB instance class", value: form.size, current: instance.DBInstanceClass, isOutage: true },
    { parameter: "PromotionTier", label: "Failover priority", value: Number(form.tier), current: instance.PromotionTier, isAtOnce: true },
    { parameter: "PubliclyAccessible", label: "Public access", value: form.publicAccess, current: instance.PubliclyAccessible ?? false, isAtOnce: true },
    { parameter: "DBParameterGroupName", label: "DB parameter group", value: form.parameterGroup, current: ownGroup, isAtOnce: true },
    { parameter: "AutoMinorVersionUpgrade", label: "Auto minor version upgrade", value: form.autoMinor, current: instance.AutoMinorVersionUpgrade ?? true, isAtOnce: true },
    { parameter: "PreferredMaintenanceWindow", label: "Maintenance window", value: form.maintenanceWindow, current: instance.PreferredMaintenanceWindow, isAtOnce: true },
  ];
  const changes = changesOf(fields);
  const submit = () =>
    doing.run(async () => {
      await call("rds", "ModifyDBInstance", { DBInstanceIdentifier: name, ApplyImmediately: immediately, ...inputOf(fields) } as ModifyDBInstanceMessage);
      const now = immediately && form.identifier ? form.identifier : name;
      followInstance(now, `Modifying ${now}`, `${now} is modified`);
      go(`/rds/instances/${encodeURIComponent(now)}`);
    });
  if (step === "summary") {
    return <ModifySummary title={`Modify DB instance: ${name}`} changes={changes} window={instance.PreferredMaintenanceWindow} immediately={immediately} onImmediately={setImmediately} busy={doing.busy} failure={doing.failure} confirm="Modify DB instance" onBack={() => setStep("edit")} onConfirm={() => void submit()} />;
  }
  const groupNames = [...new Set([form.parameterGroup, ...(choices.data?.groups ?? [])])];
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (changes.length > 0) setStep("summary"); }}>
      <Form
        header={<Header variant="h1">{`Modify DB instance: ${name}`}</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={`#/rds/instances/${encodeURIComponent(name)}`}>
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
              <FormField label="DB instance identifier" description="A new name changes the endpoint and restarts the instance.">
                <Input value={form.identifier} onChange={({ detail }) => change({ identifier: detail.value })} />
              </FormField>
              <FormField label="DB instance class">
                <Select filteringType="auto" selectedOption={{ value: form.size, label: form.size }} options={choices.data?.classes ?? []} onChange={({ detail }) => change({ size: detail.selectedOption.value ?? "" })} virtualScroll />
              </FormField>
              <FormField label="Failover priority">
                <Select selectedOption={{ value: form.tier, label: `tier-${form.tier}` }} options={Array.from({ length: 16 }, (_, index) => ({ value: String(index), label: `tier-${index}` }))} onChange={({ detail }) => change({ tier: detail.selectedOption.value ?? "1" })} />
              </FormField>
              <FormField label="DB parameter group">
                <Select selectedOption={{ value: form.parameterGroup, label: form.parameterGroup }} options={groupNames.map((value) => ({ value, label: value }))} onChange={({ detail }) => change({ parameterGroup: detail.selectedOption.value ?? "" })} />
              </FormField>
              <FormField label="Maintenance window (UTC)">
                <Input value={form.maintenanceWindow} onChange={({ detail }) => change({ maintenanceWindow: detail.value })} />
              </FormField>
            </ColumnLayout>
          </Container>
          <Container header={<Header variant="h2">Additional configuration</Header>}>
            <SpaceBetween size="s">
              <Checkbox checked={form.publicAccess} onChange={({ detail }) => change({ publicAccess: detail.checked })} description="Addresses outside of the VPC can connect, where the security groups admit them.">
                Public access
              </Checkbox>
              <Checkbox checked={form.autoMinor} onChange={({ detail }) => change({ autoMinor: detail.checked })}>
                Enable auto minor version upgrade
              </Checkbox>
            </SpaceBetween>
          </Container>
        </SpaceBetween>
      </Form>
    </form>
  );
}
