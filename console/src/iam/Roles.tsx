// Roles: list, create, and one role with its permissions and trust.
import { useState } from "react";
import { Button, Container, Form, FormField, Header, Input, KeyValuePairs, Link, Select, SpaceBetween, Tabs } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { useSession } from "../api/session";
import type { Role } from "../api/generated/iam";
import { go, href } from "../shell/place";
import { Waiting } from "../shell/Console";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { PagedTable } from "../ui/PagedTable";
import { Refusal } from "../ui/Refusal";
import { flash } from "../ui/flash";
import { moment } from "../ui/words";
import { attach } from "./attachments";
import { readable } from "./document";
import { Permissions } from "./Permissions";
import { PolicyChooser } from "./PolicyChooser";
import { PolicyEditor } from "./policy/PolicyEditor";
import { policyProblems } from "./policy/problems";
import { deleteRole } from "./removal";

export default function Roles() {
  const [selected, setSelected] = useState<Role[]>([]);
  const [deleting, setDeleting] = useState(false);
  const [turn, setTurn] = useState(0);
  const role = selected[0];
  return (
    <>
      <PagedTable<Role>
        title="Roles"
        noun="role"
        description="A role is an identity with permissions that is assumed for a while, with credentials that end."
        listKey={`roles ${turn}`}
        trackBy={(one) => one.Arn}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        page={async (marker, size) => {
          const page = await call("iam", "ListRoles", { MaxItems: size, ...(marker ? { Marker: marker } : {}) });
          return { items: page.Roles, marker: page.Marker };
        }}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!role} onClick={() => setDeleting(true)}>
              Delete
            </Button>
            <Button variant="primary" href="#/iam/roles/create">
              Create role
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Role name", cell: (one) => <Link href={href("iam", "roles", one.RoleName)}>{one.RoleName}</Link>, value: (one) => one.RoleName, isRowHeader: true, width: 280 },
          { id: "description", header: "Description", cell: (one) => one.Description ?? "-", value: (one) => one.Description, width: 280 },
          { id: "created", header: "Created", cell: (one) => moment(one.CreateDate), width: 220 },
          { id: "arn", header: "ARN", cell: (one) => one.Arn, value: (one) => one.Arn },
        ]}
      />
      {deleting && role && (
        <ConfirmDelete
          title={`Delete ${role.RoleName}?`}
          word={role.RoleName}
          warning="Its inline policies go with it. Sessions of the role end."
          onClose={() => setDeleting(false)}
          onDelete={async () => {
            await deleteRole(role.RoleName);
            setSelected([]);
            setTurn((before) => before + 1);
          }}
        />
      )}
    </>
  );
}

function trustOf(principal: Record<string, string>): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" }] }, null, 2);
}

export function CreateRole() {
  const session = useSession();
  const account = session?.accountId ?? "";
  const kinds = [
    { value: "account", label: "This account", text: trustOf({ AWS: `arn:aws:iam::${account}:root` }) },
    { value: "ec2", label: "Service: EC2", text: trustOf({ Service: "ec2.amazonaws.com" }) },
    { value: "rds", label: "Service: RDS", text: trustOf({ Service: "rds.amazonaws.com" }) },
  ];
  const [kind, setKind] = useState(kinds[0]);
  const [trust, setTrust] = useState(kinds[0]?.text ?? "");
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [policies, setPolicies] = useState<string[]>([]);
  const doing = useDoing();
  const isValid = policyProblems(trust, "trust").every((problem) => problem.severity !== "error");
  const submit = () =>
    doing.run(async () => {
      await call("iam", "CreateRole", { RoleName: name, AssumeRolePolicyDocument: trust, Description: description });
      for (const arn of policies) await attach({ kind: "role", name }, arn);
      flash("success", `Role ${name} was created.`);
      go(`/iam/roles/${encodeURIComponent(name)}`);
    });
  return (
    <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Form
        header={<Header variant="h1">Create role</Header>}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href="#/iam/roles">
              Cancel
            </Button>
            <Button variant="primary" formAction="submit" loading={doing.busy} disabled={name === "" || !isValid}>
              Create role
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          <Container header={<Header variant="h2">Trusted entity</Header>}>
            <SpaceBetween size="m">
              <FormField label="Who may assume the role">
                <Select
                  selectedOption={kind ?? null}
                  options={kinds}
                  onChange={({ detail }) => {
                    const found = kinds.find((one) => one.value === detail.selectedOption.value);
                    setKind(found);
                    setTrust(found?.text ?? "");
                  }}
                />
              </FormField>
              <PolicyEditor text={trust} onChange={setTrust} kind="trust" />
            </SpaceBetween>
          </Container>
          <Container header={<Header variant="h2">Add permissions</Header>}>
            <PolicyChooser chosen={policies} onChange={setPolicies} />
          </Container>
          <Container header={<Header variant="h2">Role details</Header>}>
            <SpaceBetween size="m">
              <FormField label="Role name">
                <Input value={name} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <FormField label="Description">
                <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
              </FormField>
            </SpaceBetween>
          </Container>
          <Refusal failure={doing.failure} />
        </SpaceBetween>
      </Form>
    </form>
  );
}

export function RolePage({ name = "" }: { name?: string }) {
  const asked = useAsked(`role ${name}`, async () => (await call("iam", "GetRole", { RoleName: name })).Role);
  const role = asked.data;
  if (!role) return asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />;
  return (
    <SpaceBetween size="l">
      <Header variant="h1" description={role.Description}>
        {name}
      </Header>
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "ARN", value: <Copyable text={role.Arn} label="ARN" /> },
            { label: "Created", value: moment(role.CreateDate) },
            { label: "Maximum session duration", value: `${Math.round((role.MaxSessionDuration ?? 3600) / 60)} minutes` },
            { label: "Last used", value: role.RoleLastUsed?.LastUsedDate ? moment(role.RoleLastUsed.LastUsedDate) : "Never" },
          ]}
        />
      </Container>
      <Tabs
        ariaLabel="Details of the role"
        tabs={[
          { id: "permissions", label: "Permissions", content: <Permissions holder={{ kind: "role", name }} /> },
          { id: "trust", label: "Trust relationships", content: <Trust role={role} onDone={asked.reload} /> },
        ]}
      />
    </SpaceBetween>
  );
}

function Trust({ role, onDone }: { role: Role; onDone: () => void }) {
  const before = readable(role.AssumeRolePolicyDocument);
  const [text, setText] = useState(before);
  const doing = useDoing();
  const save = async () => {
    const done = await doing.run(async () => {
      await call("iam", "UpdateAssumeRolePolicy", { RoleName: role.RoleName, PolicyDocument: text });
    });
    if (done) onDone();
  };
  return (
    <SpaceBetween size="m">
      <PolicyEditor text={text} onChange={setText} kind="trust" />
      <Refusal failure={doing.failure} />
      <Button disabled={text === before} loading={doing.busy} onClick={() => void save()}>
        Update policy
      </Button>
    </SpaceBetween>
  );
}
