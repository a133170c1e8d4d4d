// User groups: list, create, and one group with its users and permissions.
import { useState } from "react";
import { Button, Container, FormField, Header, Input, KeyValuePairs, Link, Multiselect, SpaceBetween, Tabs } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { call } from "../api/call";
import type { Group, User } from "../api/generated/iam";
import { go, href } from "../shell/place";
import { Ask } from "../rds/dialogs";
import { Waiting } from "../shell/Console";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { moment } from "../ui/words";
import { attach } from "./attachments";
import { Permissions } from "./Permissions";
import { PolicyChooser } from "./PolicyChooser";
import { deleteGroup } from "./removal";

export default function Groups() {
  const asked = useAsked("groups", () =>
    allPages(async (marker) => {
      const page = await call("iam", "ListGroups", { MaxItems: 1000, ...(marker ? { Marker: marker } : {}) });
      return { items: page.Groups, marker: page.Marker };
    }),
  );
  const [selected, setSelected] = useState<Group[]>([]);
  const [dialog, setDialog] = useState<"create" | "delete">();
  const group = selected[0];
  return (
    <>
      <ResourceTable<Group>
        title="User groups"
        noun="group"
        variant="full-page"
        description="A user group is a collection of IAM users. Use groups to specify permissions for a collection of users."
        asked={asked}
        trackBy={(one) => one.Arn}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!group} onClick={() => setDialog("delete")}>
              Delete
            </Button>
            <Button variant="primary" onClick={() => setDialog("create")}>
              Create group
            </Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Group name", cell: (one) => <Link href={href("iam", "groups", one.GroupName)}>{one.GroupName}</Link>, value: (one) => one.GroupName, isRowHeader: true },
          { id: "arn", header: "ARN", cell: (one) => one.Arn, value: (one) => one.Arn },
          { id: "created", header: "Created", cell: (one) => moment(one.CreateDate), value: (one) => one.CreateDate },
        ]}
      />
      {dialog === "create" && <CreateGroup onClose={() => setDialog(undefined)} />}
      {dialog === "delete" && group && (
        <ConfirmDelete
          title={`Delete ${group.GroupName}?`}
          word={group.GroupName}
          warning="Its users stay, without the permissions of the group."
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await deleteGroup(group.GroupName);
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function CreateGroup({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [policies, setPolicies] = useState<string[]>([]);
  return (
    <Ask
      title="Create user group"
      confirm="Create user group"
      isReady={name !== ""}
      onClose={onClose}
      work={async () => {
        await call("iam", "CreateGroup", { GroupName: name });
        for (const arn of policies) await attach({ kind: "group", name }, arn);
        go(`/iam/groups/${encodeURIComponent(name)}`);
      }}
    >
      <FormField label="User group name">
        <Input value={name} onChange={({ detail }) => setName(detail.value)} />
      </FormField>
      <PolicyChooser chosen={policies} onChange={setPolicies} />
    </Ask>
  );
}

export function GroupPage({ name = "" }: { name?: string }) {
  const asked = useAsked(`group ${name}`, async () => {
    let group: Group | undefined;
    const users = await allPages(async (marker) => {
      const page = await call("iam", "GetGroup", { GroupName: name, MaxItems: 1000, ...(marker ? { Marker: marker } : {}) });
      group = page.Group;
      return { items: page.Users, marker: page.Marker };
    });
    return { group, users };
  });
  const [selected, setSelected] = useState<User[]>([]);
  const [dialog, setDialog] = useState<"add" | "remove">();
  const group = asked.data?.group;
  if (!group) return asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />;
  const users = (
    <ResourceTable<User>
      title="Users in this group"
      noun="user"
      asked={{ data: asked.data?.users, failure: asked.failure, loading: asked.loading, reload: asked.reload }}
      trackBy={(user) => user.Arn}
      selection="multi"
      selected={selected}
      onSelect={setSelected}
      actions={
        <SpaceBetween direction="horizontal" size="xs">
          <Button disabled={selected.length === 0} onClick={() => setDialog("remove")}>
            Remove
          </Button>
          <Button onClick={() => setDialog("add")}>Add users</Button>
        </SpaceBetween>
      }
      columns={[
        { id: "name", header: "User name", cell: (user) => <Link href={href("iam", "users", user.UserName)}>{user.UserName}</Link>, value: (user) => user.UserName, isRowHeader: true },
        { id: "created", header: "Created", cell: (user) => moment(user.CreateDate), value: (user) => user.CreateDate },
      ]}
    />
  );
  return (
    <SpaceBetween size="l">
      <Header variant="h1">{name}</Header>
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={2}
          items={[
            { label: "ARN", value: <Copyable text={group.Arn} label="ARN" /> },
            { label: "Created", value: moment(group.CreateDate) },
          ]}
        />
      </Container>
      <Tabs
        ariaLabel="Details of the group"
        tabs={[
          { id: "users", label: "Users", content: users },
          { id: "permissions", label: "Permissions", content: <Permissions holder={{ kind: "group", name }} /> },
        ]}
      />
      {dialog === "add" && (
        <AddUsers
          group={name}
          taken={new Set(asked.data?.users.map((user) => user.UserName))}
          onClose={() => {
            setDialog(undefined);
            asked.reload();
          }}
        />
      )}
      {dialog === "remove" && (
        <ConfirmDelete
          title={`Remove ${selected.map((user) => user.UserName).join(", ")} from ${name}?`}
          confirmText="Remove"
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            for (const user of selected) await call("iam", "RemoveUserFromGroup", { GroupName: name, UserName: user.UserName });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </SpaceBetween>
  );
}

function AddUsers({ group, taken, onClose }: { group: string; taken: Set<string>; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const all = useAsked("users to add", () =>
    allPages(async (marker) => {
      const page = await call("iam", "ListUsers", { MaxItems: 1000, ...(marker ? { Marker: marker } : {}) });
      return { items: page.Users, marker: page.Marker };
    }),
  );
  const options = (all.data ?? []).filter((user) => !taken.has(user.UserName)).map((user) => ({ value: user.UserName, label: user.UserName }));
  return (
    <Ask
      title={`Add users to ${group}`}
      confirm="Add users"
      isReady={chosen.length > 0}
      onClose={onClose}
      work={async () => {
        for (const user of chosen) await call("iam", "AddUserToGroup", { GroupName: group, UserName: user });
      }}
    >
      <FormField label="Users">
        <Multiselect selectedOptions={options.filter((option) => chosen.includes(option.value))} options={options} filteringType="auto" virtualScroll onChange={({ detail }) => setChosen(detail.selectedOptions.flatMap((option) => option.value ?? []))} placeholder="Choose users" empty="There is no other user" deselectAriaLabel={(option) => `Remove ${option.label}`} />
      </FormField>
    </Ask>
  );
}
