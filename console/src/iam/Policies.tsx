// Managed policies: list, create, and one policy with its versions and who holds it.
import { useState } from "react";
import { Button, Container, Form, FormField, Header, Input, KeyValuePairs, Link, Select, SpaceBetween, Tabs } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import type { Policy, PolicyVersion } from "../api/generated/iam";
import { go, href } from "../shell/place";
import { Waiting } from "../shell/Console";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable, Snippet } from "../ui/Copyable";
import { PagedTable } from "../ui/PagedTable";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { flash } from "../ui/flash";
import { moment } from "../ui/words";
import { EMPTY_POLICY, readable } from "./document";
import { PolicyEditor } from "./policy/PolicyEditor";
import { policyProblems } from "./policy/problems";

const SCOPES = [
  { value: "All", label: "All types" },
  { value: "Local", label: "Customer managed" },
  { value: "AWS", label: "AWS managed" },
];

export default function Policies() {
  const [scope, setScope] = useState("All");
  const [selected, setSelected] = useState<Policy[]>([]);
  const [deleting, setDeleting] = useState(false);
  const [turn, setTurn] = useState(0);
  const policy = selected[0];
  const isOwn = policy?.Arn !== undefined && !policy.Arn.startsWith("arn:aws:iam::aws:");
  return (
    <>
      <PagedTable<Policy>
        title="Policies"
        noun="policy"
        description="A policy is an object that defines permissions."
        listKey={`policies ${scope} ${turn}`}
        trackBy={(one) => one.Arn ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        page={async (marker, size) => {
          const page = await call("iam", "ListPolicies", { Scope: scope, MaxItems: size, ...(marker ? { Marker: marker } : {}) });
          return { items: page.Policies ?? [], marker: page.Marker };
        }}
        filters={<Select ariaLabel="Type" selectedOption={SCOPES.find((one) => one.value === scope) ?? null} options={SCOPES} onChange={({ detail }) => setScope(detail.selectedOption.value ?? "All")} />}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!isOwn} onClick={() => setDeleting(true)}>
              Delete
            </Button>
            <Button variant="primary" href="#/iam/policies/create">
              Create policy
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Policy name", cell: (one) => <Link href={href("iam", "policies", one.Arn ?? "")}>{one.PolicyName}</Link>, value: (one) => one.PolicyName, isRowHeader: true, width: 340 },
          { id: "type", header: "Type", cell: (one) => (one.Arn?.startsWith("arn:aws:iam::aws:") ? "AWS managed" : "Customer managed"), width: 170 },
          { id: "used", header: "Attached entities", cell: (one) => one.AttachmentCount ?? 0, width: 160 },
          { id: "description", header: "Description", cell: (one) => one.Description ?? "-", value: (one) => one.Description },
        ]}
      />
      {deleting && policy && (
        <ConfirmDelete
          title={`Delete ${policy.PolicyName}?`}
          word={policy.PolicyName ?? ""}
          onClose={() => setDeleting(false)}
          onDelete={async () => {
            const arn = policy.Arn ?? "";
            for (const version of (await call("iam", "ListPolicyVersions", { PolicyArn: arn })).Versions ?? []) if (!version.IsDefaultVersion) await call("iam", "DeletePolicyVersion", { PolicyArn: arn, VersionId: version.VersionId ?? "" });
            await call("iam", "DeletePolicy", { PolicyArn: arn });
            setSelected([]);
            setTurn((before) => before + 1);
          }}
        />
      )}
    </>
  );
}

export function CreatePolicy() {
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [text, setText] = useState(EMPTY_POLICY);
  const doing = useDoing();
  const isValid = policyProblems(text).every((problem) => problem.severity !== "error");
  const submit = () =>
    doing.run(async () => {
      const made = await call("iam", "CreatePolicy", { PolicyName: name, PolicyDocument: text, Description: description });
      flash("success", `Policy ${name} was created.`);
      go(`/iam/policies/${encodeURIComponent(made.Policy?.Arn ?? "")}`);
    });
  return (
    <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Form
        header={<Header variant="h1">Create policy</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href="#/iam/policies">
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={doing.busy} disabled={name === "" || !isValid}>
              Create policy
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Policy details</Header>}>
            <SpaceBetween size="m">
              <FormField label="Policy name">
                <Input value={name} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Description - optional">
                <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Specify permissions</Header>}>
            <PolicyEditor text={text} onChange={setText} />
          </Container>
          <Refusal failure={doing.failure} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

export function PolicyPage({ arn = "" }: { arn?: string }) {
  const asked = useAsked(`policy ${arn}`, async () => {
    const policy = (await call("iam", "GetPolicy", { PolicyArn: arn })).Policy;
    const version = await call("iam", "GetPolicyVersion", { PolicyArn: arn, VersionId: policy?.DefaultVersionId ?? "v1" });
    return { policy, text: readable(version.PolicyVersion?.Document) };
  });
  const policy = asked.data?.policy;
  if (!policy) return asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />;
  const isOwn = !arn.startsWith("arn:aws:iam::aws:");
  const text = asked.data?.text ?? "";
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={policy.Description}>
        {policy.PolicyName}
      </Header>
      <Container header={<Header variant="h2">Policy details</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Type", value: isOwn ? "Customer managed" : "AWS managed" },
            { label: "ARN", value: <Copyable text={arn} label="ARN" /> },
            { label: "Default version", value: policy.DefaultVersionId ?? "-" },
            { label: "Created", value: moment(policy.CreateDate) },
            { label: "Edited", value: moment(policy.UpdateDate) },
            { label: "Attached entities", value: policy.AttachmentCount ?? 0 },
          ]}
        />
      </Container>
      <Tabs
        ariaLabel="Details of the policy"
        tabs={[
          { id: "permissions", label: "Permissions", content: isOwn ? <EditPolicy key={text} arn={arn} before={text} onDone={asked.reload} /> : <Snippet text={text} label="Policy document" /> },
          { id: "entities", label: "Entities attached", content: <Entities arn={arn} /> },
          { id: "versions", label: "Policy versions", content: <Versions arn={arn} isOwn={isOwn} onDone={asked.reload} /> },
        ]}
      />
    </SpaceBetween>
  );
}

function EditPolicy({ arn, before, onDone }: { arn: string; before: string; onDone: () => void }) {
  const [text, setText] = useState(before);
  const doing = useDoing();
  const save = async () => {
    const done = await doing.run(async () => {
      await call("iam", "CreatePolicyVersion", { PolicyArn: arn, PolicyDocument: text, SetAsDefault: true });
    });
    if (done) onDone();
  };
  return (
    <SpaceBetween size="m">
      <PolicyEditor text={text} onChange={setText} />
      <Refusal failure={doing.failure} />
      <Button disabled={text === before} loading={doing.busy} onClick={() => void save()}>
        Save as the new default version
      </Button>
    </SpaceBetween>
  );
}

interface Entity {
  name: string;
  kind: "users" | "groups" | "roles";
}

function Entities({ arn }: { arn: string }) {
  const asked = useAsked(`entities of ${arn}`, async () => {
    const page = await call("iam", "ListEntitiesForPolicy", { PolicyArn: arn, MaxItems: 1000 });
    return [
      ...(page.PolicyUsers ?? []).map((one): Entity => ({ name: one.UserName ?? "", kind: "users" })),
      ...(page.PolicyGroups ?? []).map((one): Entity => ({ name: one.GroupName ?? "", kind: "groups" })),
      ...(page.PolicyRoles ?? []).map((one): Entity => ({ name: one.RoleName ?? "", kind: "roles" })),
    ];
  });
  return (
    <ResourceTable<Entity>
      title="Entities attached"
      noun="entity"
      asked={asked}
      trackBy={(one) => `${one.kind} ${one.name}`}
      emptyText="Nobody holds this policy"
      columns={[
        { id: "name", header: "Entity name", cell: (one) => <Link href={href("iam", one.kind, one.name)}>{one.name}</Link>, value: (one) => one.name, isRowHeader: true },
        { id: "kind", header: "Type", cell: (one) => one.kind.slice(0, -1), value: (one) => one.kind },
      ]}
    />
  );
}

function Versions({ arn, isOwn, onDone }: { arn: string; isOwn: boolean; onDone: () => void }) {
  const asked = useAsked(`versions of ${arn}`, async () => (await call("iam", "ListPolicyVersions", { PolicyArn: arn })).Versions ?? []);
  const [selected, setSelected] = useState<PolicyVersion[]>([]);
  const doing = useDoing();
  const version = selected[0];
  const isLocked = !isOwn || !version || version.IsDefaultVersion;
  const after = () => {
    setSelected([]);
    asked.reload();
    onDone();
  };
  const set = () =>
    doing.run(async () => {
      await call("iam", "SetDefaultPolicyVersion", { PolicyArn: arn, VersionId: version?.VersionId ?? "" });
      after();
    });
  const remove = () =>
    doing.run(async () => {
      await call("iam", "DeletePolicyVersion", { PolicyArn: arn, VersionId: version?.VersionId ?? "" });
      after();
    });
  return (
    <SpaceBetween size="s">
      <Refusal failure={doing.failure} onDismiss={doing.clear} />
      <ResourceTable<PolicyVersion>
        title="Policy versions"
        noun="version"
        asked={asked}
        trackBy={(one) => one.VersionId ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={isLocked} onClick={() => void remove()}>
              Delete
            </Button>
            <Button disabled={isLocked} onClick={() => void set()}>
              Set as default
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "id", header: "Version", cell: (one) => `${one.VersionId}${one.IsDefaultVersion ? " (default)" : ""}`, value: (one) => one.VersionId, isRowHeader: true },
          { id: "created", header: "Created", cell: (one) => moment(one.CreateDate), value: (one) => one.CreateDate },
        ]}
      />
    </SpaceBetween>
  );
}
