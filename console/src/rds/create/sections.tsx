// The parts of the form that creates a database, in the order in which they are asked.
import { Alert, Checkbox, ColumnLayout, Container, ExpandableSection, FormField, Header, Input, Multiselect, RadioGroup, Select, SpaceBetween, Tiles } from "@cloudscape-design/components";
import type { Asked } from "../../api/asked";
import { useAsked } from "../../api/asked";
import { call } from "../../api/call";
import type { DBEngineVersion } from "../../api/generated/rds";
import { TagFields } from "../../ui/Tags";
import { classSize, type ClassOption } from "../catalogue";
import { withTemplate, type Draft, type Problems } from "./draft";

export interface SectionProps {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  problems: Problems;
}

export function EngineOptions({ draft, change, versions, onEngine }: SectionProps & { versions: Asked<DBEngineVersion[]>; onEngine: (engine: Draft["engine"]) => void }) {
  const options = (versions.data ?? []).map((version) => ({ value: version.EngineVersion ?? "", label: version.EngineVersion ?? "", description: version.DBEngineVersionDescription ?? "" }));
  const isEmpty = versions.data?.length === 0;
  return (
    <Container header={<Header variant="h2">Engine options</Header>}>
      <SpaceBetween size="l">
        <Tiles
          ariaLabel="Engine type"
          columns={2}
          value={draft.engine}
          onChange={({ detail }) => onEngine(detail.value as Draft["engine"])}
          items={[
            { value: "aurora-mysql", label: "Aurora (MySQL Compatible)", description: "Served by MariaDB" },
            { value: "aurora-postgresql", label: "Aurora (PostgreSQL Compatible)", description: "Served by stock PostgreSQL" },
          ]}
        />
        {isEmpty && <Alert type="info">{`No version of ${draft.engine} is installed on this machine. On its command line, borealis engine list shows what can be installed.`}</Alert>}
        {versions.failure && <Alert type="error">{versions.failure.message}</Alert>}
        {draft.method === "standard" && (
          <FormField label="Engine version" description="The versions that are installed on this machine.">
            <Select
              selectedOption={draft.version ? { value: draft.version, label: draft.version } : null}
              options={options}
              statusType={versions.loading ? "loading" : "finished"}
              onChange={({ detail }) => change({ version: detail.selectedOption.value ?? "", clusterParameterGroup: "", parameterGroup: "" })}
              placeholder="Choose a version"
            />
          </FormField>
        )}
      </SpaceBetween>
    </Container>
  );
}

export function Templates({ draft, onDraft }: SectionProps & { onDraft: (change: (before: Draft) => Draft) => void }) {
  return (
    <Container header={<Header variant="h2" description="Choose a sample template to meet your use case.">Templates</Header>}>
      <Tiles
        ariaLabel="Template"
        columns={2}
        value={draft.template}
        onChange={({ detail }) => onDraft((before) => withTemplate(before, detail.value as Draft["template"]))}
        items={[
          { value: "production", label: "Production", description: "Use defaults for high availability and fast, consistent performance." },
          { value: "dev", label: "Dev/Test", description: "This instance is intended for development use outside of a production environment." },
        ]}
      />
    </Container>
  );
}

export function Settings({ draft, change, problems }: SectionProps) {
  return (
    <Container header={<Header variant="h2">Settings</Header>}>
      <SpaceBetween size="l">
        <FormField label="DB cluster identifier" description="The name must be unique across all DB clusters owned by your account in the current Region." errorText={problems.identifier} constraintText="1 to 63 alphanumeric characters or hyphens. The first character must be a letter.">
          <Input value={draft.identifier} onChange={({ detail }) => change({ identifier: detail.value })} />
        </FormField>
        <FormField label="Master username" errorText={problems.masterUser} constraintText="1 to 16 alphanumeric characters. The first character must be a letter.">
          <Input value={draft.masterUser} onChange={({ detail }) => change({ masterUser: detail.value })} autoComplete={false} />
        </FormField>
        <FormField label="Credentials management">
          <RadioGroup
            value={draft.credentials}
            onChange={({ detail }) => change({ credentials: detail.value as Draft["credentials"] })}
            items={[
              { value: "managed", label: "Managed in Secrets Manager", description: "A password is generated and kept as a secret." },
              { value: "self", label: "Self managed", description: "Create your own password or have one generated that you manage." },
            ]}
          />
        </FormField>
        {draft.credentials === "self" && (
          <>
            <Checkbox checked={draft.generate} onChange={({ detail }) => change({ generate: detail.checked })} description="You can view it once, after the database is created.">
              Auto generate password
            </Checkbox>
            {!draft.generate && (
              <ColumnLayout columns={2}>
                <FormField label="Master password" errorText={problems.password} constraintText={"At least 8 printable ASCII characters. Can't contain / ' \" @ or blanks."}>
                  <Input type="password" value={draft.password} onChange={({ detail }) => change({ password: detail.value })} autoComplete="new-password" />
                </FormField>
                <FormField label="Confirm master password" errorText={problems.passwordAgain}>
                  <Input type="password" value={draft.passwordAgain} onChange={({ detail }) => change({ passwordAgain: detail.value })} autoComplete="new-password" />
                </FormField>
              </ColumnLayout>
            )}
          </>
        )}
      </SpaceBetween>
    </Container>
  );
}

export function InstanceConfiguration({ draft, change, classes }: SectionProps & { classes: Asked<ClassOption[]> }) {
  return (
    <Container header={<Header variant="h2">Instance configuration</Header>}>
      <FormField label="DB instance class" description={classSize(draft.instanceClass)}>
        <Select
          filteringType="auto"
          filteringAriaLabel="Find classes"
          selectedOption={draft.instanceClass ? { value: draft.instanceClass, label: draft.instanceClass } : null}
          options={classes.data ?? []}
          statusType={classes.loading ? "loading" : "finished"}
          onChange={({ detail }) => change({ instanceClass: detail.selectedOption.value ?? "" })}
          placeholder="Choose a class"
          virtualScroll
        />
      </FormField>
    </Container>
  );
}

export function Availability({ draft, change }: SectionProps) {
  return (
    <Container header={<Header variant="h2">Availability & durability</Header>}>
      <FormField label="Multi-AZ deployment">
        <RadioGroup
          value={draft.multiAz ? "yes" : "no"}
          onChange={({ detail }) => change({ multiAz: detail.value === "yes" })}
          items={[
            { value: "yes", label: "Create an Aurora Replica or Reader node in a different AZ (recommended for scaled availability)", description: "Creates an Aurora Replica for fast failover and high availability." },
            { value: "no", label: "Don't create an Aurora Replica" },
          ]}
        />
      </FormField>
    </Container>
  );
}

export function Authentication({ draft, change }: SectionProps) {
  return (
    <Container header={<Header variant="h2">Database authentication</Header>}>
      <SpaceBetween size="m">
        <Checkbox checked={draft.iamAuth} onChange={({ detail }) => change({ iamAuth: detail.checked })} description="Authenticates using the database password and user credentials through IAM users and roles.">
          IAM database authentication
        </Checkbox>
        <Checkbox checked={draft.dataApi} onChange={({ detail }) => change({ dataApi: detail.checked })} description="SQL over HTTP: the query editor and applications without connections use it.">
          Enable the RDS Data API
        </Checkbox>
        <Checkbox checked={draft.insights} onChange={({ detail }) => change({ insights: detail.checked })} description="Top SQL and waits: looks each second at what sessions are doing. Statements are kept without their literals, for a day.">
          Turn on Performance Insights
        </Checkbox>
      </SpaceBetween>
    </Container>
  );
}

export function AdditionalConfiguration({ draft, change, problems, versions }: SectionProps & { versions: Asked<DBEngineVersion[]> }) {
  const version = versions.data?.find((one) => one.EngineVersion === draft.version);
  const family = version?.DBParameterGroupFamily ?? "";
  const groups = useAsked(`parameter groups for ${family}`, async () => {
    if (!family) return { cluster: [], instance: [] };
    const [cluster, instance] = await Promise.all([call("rds", "DescribeDBClusterParameterGroups", { MaxRecords: 100 }), call("rds", "DescribeDBParameterGroups", { MaxRecords: 100 })]);
    return {
      cluster: (cluster.DBClusterParameterGroups ?? []).filter((group) => group.DBParameterGroupFamily === family).flatMap((group) => group.DBClusterParameterGroupName ?? []),
      instance: (instance.DBParameterGroups ?? []).filter((group) => group.DBParameterGroupFamily === family).flatMap((group) => group.DBParameterGroupName ?? []),
    };
  });
  const fallback = `default.${family}`;
  const logs = (version?.ExportableLogTypes ?? []).map((value) => ({ value, label: value }));
  return (
    <ExpandableSection variant="container" headerText="Additional configuration" headerDescription="Database options, backup, logs, maintenance, deletion protection">
      <SpaceBetween size="l">
        <ColumnLayout columns={2}>
          <FormField label="Initial database name" errorText={problems.databaseName} description={draft.engine === "aurora-postgresql" ? "The database postgres exists in any case." : "If you do not specify a name, no database is created."}>
            <Input value={draft.databaseName} onChange={({ detail }) => change({ databaseName: detail.value })} />
          </FormField>
          <FormField label="Failover priority">
            <Select selectedOption={{ value: String(draft.tier), label: `tier-${draft.tier}` }} options={Array.from({ length: 16 }, (_, index) => ({ value: String(index), label: `tier-${index}` }))} onChange={({ detail }) => change({ tier: Number(detail.selectedOption.value) })} />
          </FormField>
          <GroupField label="DB cluster parameter group" value={draft.clusterParameterGroup} fallback={fallback} names={groups.data?.cluster ?? []} onChange={(clusterParameterGroup) => change({ clusterParameterGroup })} />
          <GroupField label="DB parameter group" value={draft.parameterGroup} fallback={fallback} names={groups.data?.instance ?? []} onChange={(parameterGroup) => change({ parameterGroup })} />
          <FormField label="Backup retention period (days)" errorText={problems.retention} description="1 to 35 days. The snapshots of the backup window are kept that long.">
            <Input type="number" value={draft.retention} onChange={({ detail }) => change({ retention: detail.value })} />
          </FormField>
          <FormField label="Log exports">
            <Multiselect selectedOptions={draft.logs.map((value) => ({ value, label: value }))} options={logs} onChange={({ detail }) => change({ logs: detail.selectedOptions.flatMap((option) => option.value ?? []) })} placeholder="None" deselectAriaLabel={(option) => `Remove ${option.label}`} />
          </FormField>
          <FormField label="Backup window (UTC)" constraintText="hh:mm-hh:mm, at least 30 minutes. Empty: chosen for you.">
            <Input value={draft.backupWindow} onChange={({ detail }) => change({ backupWindow: detail.value })} placeholder="04:00-04:30" />
          </FormField>
          <FormField label="Maintenance window (UTC)" constraintText="ddd:hh:mm-ddd:hh:mm, at least 30 minutes. Empty: chosen for you.">
            <Input value={draft.maintenanceWindow} onChange={({ detail }) => change({ maintenanceWindow: detail.value })} placeholder="sun:05:00-sun:05:30" />
          </FormField>
        </ColumnLayout>
        <Checkbox checked={draft.copyTags} onChange={({ detail }) => change({ copyTags: detail.checked })}>
          Copy tags to snapshots
        </Checkbox>
        <Checkbox checked={draft.autoMinor} onChange={({ detail }) => change({ autoMinor: detail.checked })}>
          Enable auto minor version upgrade
        </Checkbox>
        <Checkbox checked={draft.deletionProtection} onChange={({ detail }) => change({ deletionProtection: detail.checked })} description="Protects the database from being deleted accidentally. While this option is enabled, you can't delete the database.">
          Enable deletion protection
        </Checkbox>
      </SpaceBetween>
    </ExpandableSection>
  );
}

function GroupField({ label, value, fallback, names, onChange }: { label: string; value: string; fallback: string; names: string[]; onChange: (name: string) => void }) {
  const all = [...new Set([fallback, ...names])];
  return (
    <FormField label={label}>
      <Select selectedOption={{ value: value || fallback, label: value || fallback }} options={all.map((name) => ({ value: name, label: name }))} onChange={({ detail }) => onChange(detail.selectedOption.value === fallback ? "" : (detail.selectedOption.value ?? ""))} />
    </FormField>
  );
}

export function TagsSection({ draft, change }: SectionProps) {
  return (
    <ExpandableSection variant="container" headerText="Tags" headerDescription="A tag is a label with a key and an optional value.">
      <TagFields tags={draft.tags} onChange={(tags) => change({ tags })} />
    </ExpandableSection>
  );
}
