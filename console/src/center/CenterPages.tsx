// IAM Identity Center: people and groups, permission sets, and who has which in this account.
import { useState, type ReactNode } from "react";
import { Alert, Button, Container, FormField, Header, Input, Multiselect, Select, SpaceBetween } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { useSession } from "../api/session";
import type { Group, User } from "../api/generated/identitystore";
import { Waiting } from "../shell/Console";
import { Ask } from "../rds/dialogs";
import { PolicyChooser } from "../iam/PolicyChooser";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { assignments, center, groups, permissionSets, users, type Assignment, type Center, type ShownSet } from "./center";

/** Every page needs the instance; without one, it can be made here. */
function WithCenter({ children }: { children: (found: Center) => ReactNode }) {
  const asked = useAsked("identity center", async () => ({ found: await center() }));
  const doing = useDoing();
  const enable = () =>
    doing.run(async () => {
      await call("sso-admin", "CreateInstance", {});
      asked.reload();
    });
  if (asked.failure) {
    return (
      <SpaceBetween size="l">
        <Header variant="h1">IAM Identity Center</Header>
        <Refusal failure={asked.failure} />
      </SpaceBetween>
    );
  }
  if (!asked.data) return <Waiting />;
  if (asked.data.found) {
    return (
      <SpaceBetween size="m">
        {children(asked.data.found)}
        <Container header={<Header variant="h2" description="People sign in here, with the password that they choose by a code sent to their e-mail address.">AWS access portal URL</Header>}>
          <Copyable text={`${window.location.origin}/start/${asked.data.found.store}`} label="portal URL" />
        </Container>
      </SpaceBetween>
    );
  }
  return (
    <SpaceBetween size="l">
      <Header variant="h1">IAM Identity Center</Header>
      <Alert type="info" header="Identity Center is not enabled in this account" action={<Button loading={doing.busy} onClick={() => void enable()}>Enable</Button>}>
        People sign in once and get short-lived credentials for what they are assigned: the recommended way to manage your administrator.
      </Alert>
      <Refusal failure={doing.failure} />
    </SpaceBetween>
  );
}

export function CenterUsers() {
  return <WithCenter>{(found) => <Users store={found.store} />}</WithCenter>;
}

function Users({ store }: { store: string }) {
  const asked = useAsked(`center users ${store}`, () => users(store));
  const [selected, setSelected] = useState<User[]>([]);
  const [dialog, setDialog] = useState<"create" | "delete">();
  const user = selected[0];
  const close = () => {
    setDialog(undefined);
    asked.reload();
  };
  return (
    <>
      <ResourceTable<User>
        title="Users"
        noun="user"
        variant="full-page"
        asked={asked}
        trackBy={(one) => one.UserId}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!user} onClick={() => setDialog("delete")}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Add user
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Username", cell: (one) => one.UserName, value: (one) => one.UserName, isRowHeader: true },
          { id: "display", header: "Display name", cell: (one) => one.DisplayName, value: (one) => one.DisplayName },
          { id: "mail", header: "Email", cell: (one) => one.Emails?.[0]?.Value ?? "-", value: (one) => one.Emails?.[0]?.Value },
          { id: "id", header: "User ID", cell: (one) => one.UserId, value: (one) => one.UserId },
        ]}
      />
      {dialog === "create" && <AddUser store={store} onClose={close} />}
      {dialog === "delete" && user && (
        <ConfirmDelete
          title={`Delete ${user.UserName}?`}
          word={user.UserName ?? ""}
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("identitystore", "DeleteUser", { IdentityStoreId: store, UserId: user.UserId });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function AddUser({ store, onClose }: { store: string; onClose: () => void }) {
  const [form, setForm] = useState({ name: "", email: "", first: "", last: "" });
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });
  return (
    <Ask
      title="Add user"
      confirm="Add user"
      isReady={Object.values(form).every((value) => value !== "")}
      onClose={onClose}
      work={async () => {
        await call("identitystore", "CreateUser", { IdentityStoreId: store, UserName: form.name, Name: { GivenName: form.first, FamilyName: form.last }, DisplayName: `${form.first} ${form.last}`, Emails: [{ Value: form.email, Type: "work", Primary: true }] });
      }}
    >
      <FormField label="Username">
        <Input value={form.name} onChange={({ detail }) => set({ name: detail.value })} />
      </FormField>
      <FormField label="Email address">
        <Input type="email" value={form.email} onChange={({ detail }) => set({ email: detail.value })} />
      </FormField>
      <FormField label="First name">
        <Input value={form.first} onChange={({ detail }) => set({ first: detail.value })} />
      </FormField>
      <FormField label="Last name">
        <Input value={form.last} onChange={({ detail }) => set({ last: detail.value })} />
      </FormField>
    </Ask>
  );
}

export function CenterGroups() {
  return <WithCenter>{(found) => <Groups store={found.store} />}</WithCenter>;
}

function Groups({ store }: { store: string }) {
  const asked = useAsked(`center groups ${store}`, () => groups(store));
  const [selected, setSelected] = useState<Group[]>([]);
  const [dialog, setDialog] = useState<"create" | "members">();
  const group = selected[0];
  const close = () => {
    setDialog(undefined);
    asked.reload();
  };
  return (
    <>
      <ResourceTable<Group>
        title="Groups"
        noun="group"
        variant="full-page"
        asked={asked}
        trackBy={(one) => one.GroupId}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!group} onClick={() => setDialog("members")}>
              Add users to group
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Create group
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Group name", cell: (one) => one.DisplayName, value: (one) => one.DisplayName, isRowHeader: true },
          { id: "description", header: "Description", cell: (one) => one.Description ?? "-", value: (one) => one.Description },
          { id: "id", header: "Group ID", cell: (one) => one.GroupId, value: (one) => one.GroupId },
        ]}
      />
      {dialog === "create" && <CreateGroup store={store} onClose={close} />}
      {dialog === "members" && group && <AddMembers store={store} group={group} onClose={close} />}
    </>
  );
}

function CreateGroup({ store, onClose }: { store: string; onClose: () => void }) {
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  return (
    <Ask
      title="Create group"
      confirm="Create group"
      isReady={name !== ""}
      onClose={onClose}
      work={async () => {
        await call("identitystore", "CreateGroup", { IdentityStoreId: store, DisplayName: name, Description: description });
      }}
    >
      <FormField label="Group name">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label="Description - optional">
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
    </Ask>
  );
}

function AddMembers({ store, group, onClose }: { store: string; group: Group; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const all = useAsked(`center users ${store}`, () => users(store));
  const options = (all.data ?? []).map((user) => ({ value: user.UserId, label: user.UserName ?? user.UserId }));
  return (
    <Ask
      title={`Add users to ${group.DisplayName}`}
      confirm="Add users"
      isReady={chosen.length > 0}
      onClose={onClose}
      work={async () => {
        for (const id of chosen) await call("identitystore", "CreateGroupMembership", { IdentityStoreId: store, GroupId: group.GroupId, MemberId: { UserId: id } });
      }}
    >
      <FormField label="Users">
        <Multiselect selectedOptions={options.filter((option) => chosen.includes(option.value))} options={options} filteringType="auto" onChange={({ detail }) => setChosen(detail.selectedOptions.flatMap((option) => option.value ?? []))} deselectAriaLabel={(option) => `Remove ${option.label}`} placeholder="Choose users" />
      </FormField>
    </Ask>
  );
}

export function PermissionSets() {
  return <WithCenter>{(found) => <Sets arn={found.arn} />}</WithCenter>;
}

function Sets({ arn }: { arn: string }) {
  const asked = useAsked(`permission sets ${arn}`, () => permissionSets(arn));
  const [selected, setSelected] = useState<ShownSet[]>([]);
  const [dialog, setDialog] = useState<"create" | "delete">();
  const set = selected[0];
  return (
    <>
      <ResourceTable<ShownSet>
        title="Permission sets"
        noun="permission set"
        variant="full-page"
        asked={asked}
        trackBy={(one) => one.PermissionSetArn ?? ""}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!set} onClick={() => setDialog("delete")}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Create permission set
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Permission set", cell: (one) => one.Name, value: (one) => one.Name, isRowHeader: true },
          { id: "policies", header: "Managed policies", cell: (one) => one.policies.join(", ") || "-", value: (one) => one.policies.join(" ") },
          { id: "session", header: "Session duration", cell: (one) => one.SessionDuration ?? "-", value: (one) => one.SessionDuration },
          { id: "description", header: "Description", cell: (one) => one.Description ?? "-", value: (one) => one.Description },
        ]}
      />
      {dialog === "create" && (
        <CreateSet
          arn={arn}
          onClose={() => {
            setDialog(undefined);
            asked.reload();
          }}
        />
      )}
      {dialog === "delete" && set && (
        <ConfirmDelete
          title={`Delete ${set.Name}?`}
          word={set.Name ?? ""}
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("sso-admin", "DeletePermissionSet", { InstanceArn: arn, PermissionSetArn: set.PermissionSetArn ?? "" });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function CreateSet({ arn, onClose }: { arn: string; onClose: () => void }) {
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [duration, setDuration] = useState({ value: "PT1H", label: "1 hour" });
  const [policies, setPolicies] = useState<string[]>([]);
  return (
    <Ask
      title="Create permission set"
      confirm="Create"
      isReady={name !== ""}
      onClose={onClose}
      work={async () => {
        const made = await call("sso-admin", "CreatePermissionSet", { InstanceArn: arn, Name: name, Description: description, SessionDuration: duration.value });
        for (const policy of policies) await call("sso-admin", "AttachManagedPolicyToPermissionSet", { InstanceArn: arn, PermissionSetArn: made.PermissionSet?.PermissionSetArn ?? "", ManagedPolicyArn: policy });
      }}
    >
      <FormField label="Permission set name">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <FormField label="Description - optional">
        <Input value={description} onChange={({ detail }) => setDescription(detail.value)} />
      </FormField>
      <FormField label="Session duration">
        <Select selectedOption={duration} options={[1, 2, 4, 8, 12].map((hours) => ({ value: `PT${hours}H`, label: hours === 1 ? "1 hour" : `${hours} hours` }))} onChange={({ detail }) => setDuration({ value: detail.selectedOption.value ?? "PT1H", label: detail.selectedOption.label ?? "" })} />
      </FormField>
      <PolicyChooser chosen={policies} onChange={setPolicies} />
    </Ask>
  );
}

export function Assignments() {
  return <WithCenter>{(found) => <AssignmentList found={found} />}</WithCenter>;
}

function AssignmentList({ found }: { found: Center }) {
  const session = useSession();
  const account = session?.accountId ?? "";
  const asked = useAsked(`assignments ${account}`, () => assignments(found, account));
  const [selected, setSelected] = useState<Assignment[]>([]);
  const [dialog, setDialog] = useState<"create" | "delete">();
  const one = selected[0];
  return (
    <>
      <ResourceTable<Assignment>
        title="Account assignments"
        noun="assignment"
        variant="full-page"
        description={`Who gets which permission set in account ${account}.`}
        asked={asked}
        trackBy={(item) => `${item.set} ${item.principal}`}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!one} onClick={() => setDialog("delete")}>
              Remove
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Assign users or groups
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "who", header: "User or group", cell: (item) => item.principalName, value: (item) => item.principalName, isRowHeader: true },
          { id: "kind", header: "Type", cell: (item) => item.kind.toLowerCase(), value: (item) => item.kind },
          { id: "set", header: "Permission set", cell: (item) => item.setName, value: (item) => item.setName },
        ]}
      />
      {dialog === "create" && (
        <Assign
          found={found}
          account={account}
          onClose={() => {
            setDialog(undefined);
            asked.reload();
          }}
        />
      )}
      {dialog === "delete" && one && (
        <ConfirmDelete
          title={`Remove ${one.setName} from ${one.principalName}?`}
          confirmText="Remove"
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("sso-admin", "DeleteAccountAssignment", { InstanceArn: found.arn, TargetId: account, TargetType: "AWS_ACCOUNT", PermissionSetArn: one.set, PrincipalType: one.kind, PrincipalId: one.principal });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function Assign({ found, account, onClose }: { found: Center; account: string; onClose: () => void }) {
  const choices = useAsked("whom to assign", async () => {
    const [sets, people, all] = await Promise.all([permissionSets(found.arn), users(found.store), groups(found.store)]);
    return {
      sets: sets.map((set) => ({ value: set.PermissionSetArn ?? "", label: set.Name ?? "" })),
      principals: [
        { label: "Users", options: people.map((one) => ({ value: `USER ${one.UserId}`, label: one.UserName ?? one.UserId })) },
        { label: "Groups", options: all.map((one) => ({ value: `GROUP ${one.GroupId}`, label: one.DisplayName ?? one.GroupId })) },
      ].filter((group) => group.options.length > 0),
    };
  });
  const [principal, setPrincipal] = useState<{ value?: string; label?: string } | null>(null);
  const [set, setSet] = useState<{ value?: string; label?: string } | null>(null);
  return (
    <Ask
      title="Assign users or groups"
      confirm="Submit"
      isReady={principal?.value !== undefined && set?.value !== undefined}
      onClose={onClose}
      work={async () => {
        const [kind = "", id = ""] = (principal?.value ?? "").split(" ");
        await call("sso-admin", "CreateAccountAssignment", { InstanceArn: found.arn, TargetId: account, TargetType: "AWS_ACCOUNT", PermissionSetArn: set?.value ?? "", PrincipalType: kind, PrincipalId: id });
      }}
    >
      <Refusal failure={choices.failure} />
      <FormField label="User or group">
        <Select selectedOption={principal} options={choices.data?.principals ?? []} filteringType="auto" onChange={({ detail }) => setPrincipal(detail.selectedOption)} placeholder="Choose" empty="Add a user first" />
      </FormField>
      <FormField label="Permission set">
        <Select selectedOption={set} options={choices.data?.sets ?? []} onChange={({ detail }) => setSet(detail.selectedOption)} placeholder="Choose" empty="Create a permission set first" />
      </FormField>
    </Ask>
  );
}
