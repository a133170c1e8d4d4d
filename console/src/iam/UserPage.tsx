// One IAM user: permissions, groups, tags, security credentials.
import { useState } from "react";
import { Box, Button, Checkbox, Container, FormField, Header, Input, KeyValuePairs, Link, Multiselect, SpaceBetween, Tabs } from "@cloudscape-design/components";
import { allPages, useAsked } from "../api/asked";
import { call } from "../api/call";
import { asFailure } from "../api/request";
import type { Group } from "../api/generated/iam";
import { go, href, useTab } from "../shell/place";
import { Ask } from "../rds/dialogs";
import { Waiting } from "../shell/Console";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { ResourceTable } from "../ui/ResourceTable";
import { TagsPanel } from "../ui/Tags";
import { generatePassword, moment } from "../ui/words";
import { AccessKeys } from "./AccessKeys";
import { MfaDevices } from "./MfaDevices";
import { Permissions } from "./Permissions";
import { deleteUser } from "./removal";

export default function UserPage({ name = "" }: { name?: string }) {
  const [tab, setTab] = useTab("permissions");
  const [deleting, setDeleting] = useState(false);
  const asked = useAsked(`user ${name}`, async () => (await call("iam", "GetUser", { UserName: name })).User);
  const user = asked.data;
  if (!user) return asked.failure ? <Refusal failure={asked.failure} /> : <Waiting />;
  const tabs = [
    { id: "permissions", label: "Permissions", content: <Permissions holder={{ kind: "user", name }} /> },
    { id: "groups", label: "Groups", content: <Groups name={name} /> },
    {
      id: "tags",
      label: "Tags",
      content: (
        <TagsPanel
          tags={(user.Tags ?? []).map((tag) => ({ key: tag.Key, value: tag.Value }))}
          onSave={async ({ put, gone }) => {
            if (put.length > 0) await call("iam", "TagUser", { UserName: name, Tags: put.map((tag) => ({ Key: tag.key, Value: tag.value })) });
            if (gone.length > 0) await call("iam", "UntagUser", { UserName: name, TagKeys: gone });
            asked.reload();
          }}
        />
      ),
    },
    {
      id: "credentials",
      label: "Security credentials",
      content: (
        <SpaceBetween size="l">
          <ConsoleAccess name={name} />
          <MfaDevices userName={name} />
          <AccessKeys userName={name} />
        </SpaceBetween>
      ),
    },
  ];
  return (
    <SpaceBetween size="l">
      <Header variant="h1" actions={<Button onClick={() => setDeleting(true)}>Delete</Button>}>
        {name}
      </Header>
      <Container header={<Header variant="h2">Summary</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "ARN", value: <Copyable text={user.Arn} label="ARN" /> },
            { label: "Created", value: moment(user.CreateDate) },
            { label: "Password last used", value: user.PasswordLastUsed ? moment(user.PasswordLastUsed) : "Never" },
          ]}
        />
      </Container>
      <Tabs
        ariaLabel="Details of the user"
        activeTabId={tab}
        onChange={({ detail }) => setTab(detail.activeTabId)}
        tabs={tabs}
      />
      {deleting && (
        <ConfirmDelete
          title={`Delete ${name}?`}
          word={name}
          warning="Its console access, access keys, inline policies and memberships go with it."
          onClose={() => setDeleting(false)}
          onDelete={async () => {
            await deleteUser(name);
            go("/iam/users");
          }}
        />
      )}
    </SpaceBetween>
  );
}

function Groups({ name }: { name: string }) {
  const asked = useAsked(`groups of ${name}`, async () => (await call("iam", "ListGroupsForUser", { UserName: name })).Groups);
  const [selected, setSelected] = useState<Group[]>([]);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState(false);
  return (
    <>
      <ResourceTable<Group>
        title="User groups membership"
        noun="group"
        asked={asked}
        trackBy={(group) => group.Arn}
        selection="multi"
        selected={selected}
        onSelect={setSelected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={selected.length === 0} onClick={() => setRemoving(true)}>
              Remove
            </Button>
            <Button onClick={() => setAdding(true)}>Add user to groups</Button>
          </SpaceBetween>
        }
        columns={[
          { id: "name", header: "Group name", cell: (group) => <Link href={href("iam", "groups", group.GroupName)}>{group.GroupName}</Link>, value: (group) => group.GroupName, isRowHeader: true },
          { id: "arn", header: "ARN", cell: (group) => group.Arn, value: (group) => group.Arn },
        ]}
      />
      {adding && (
        <AddToGroups
          name={name}
          taken={new Set((asked.data ?? []).map((group) => group.GroupName))}
          onClose={() => {
            setAdding(false);
            asked.reload();
          }}
        />
      )}
      {removing && (
        <ConfirmDelete
          title={`Remove ${name} from ${selected.map((group) => group.GroupName).join(", ")}?`}
          confirmText="Remove"
          onClose={() => setRemoving(false)}
          onDelete={async () => {
            for (const group of selected) await call("iam", "RemoveUserFromGroup", { UserName: name, GroupName: group.GroupName });
            setSelected([]);
            asked.reload();
          }}
        />
      )}
    </>
  );
}

function AddToGroups({ name, taken, onClose }: { name: string; taken: Set<string>; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>([]);
  const all = useAsked("all groups", () =>
    allPages(async (marker) => {
      const page = await call("iam", "ListGroups", { MaxItems: 1000, ...(marker ? { Marker: marker } : {}) });
      return { items: page.Groups, marker: page.Marker };
    }),
  );
  const options = (all.data ?? []).filter((group) => !taken.has(group.GroupName)).map((group) => ({ value: group.GroupName, label: group.GroupName }));
  return (
    <Ask
      title={`Add ${name} to groups`}
      confirm="Add to groups"
      isReady={chosen.length > 0}
      onClose={onClose}
      work={async () => {
        for (const group of chosen) await call("iam", "AddUserToGroup", { UserName: name, GroupName: group });
      }}
    >
      <FormField label="User groups">
        <Multiselect selectedOptions={options.filter((option) => chosen.includes(option.value))} options={options} filteringType="auto" onChange={({ detail }) => setChosen(detail.selectedOptions.flatMap((option) => option.value ?? []))} placeholder="Choose groups" empty="There is no other group" deselectAriaLabel={(option) => `Remove ${option.label}`} />
      </FormField>
    </Ask>
  );
}

function ConsoleAccess({ name }: { name: string }) {
  const [dialog, setDialog] = useState<"set" | "off">();
  const asked = useAsked(`login profile ${name}`, async () => {
    try {
      return { profile: (await call("iam", "GetLoginProfile", { UserName: name })).LoginProfile };
    } catch (thrown) {
      if (asFailure(thrown).code === "NoSuchEntity") return { profile: undefined };
      throw thrown;
    }
  });
  const profile = asked.data?.profile;
  const close = () => {
    setDialog(undefined);
    asked.reload();
  };
  return (
    <Container
      header={
        <Header
          variant="h2"
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              {profile && <Button onClick={() => setDialog("off")}>Disable</Button>}
              <Button onClick={() => setDialog("set")}>{profile ? "Set a new password" : "Enable console access"}</Button>
            </SpaceBetween>
          }
        >
          Console sign-in
        </Header>
      }
    >
      <Refusal failure={asked.failure} />
      {asked.data && (
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Console access", value: profile ? "Enabled" : "Not enabled" },
            { label: "Password set", value: moment(profile?.CreateDate) },
            { label: "Must change at next sign-in", value: profile?.PasswordResetRequired ? "Yes" : "No" },
          ]}
        />
      )}
      {dialog === "set" && <SetPassword name={name} exists={profile !== undefined} onClose={close} />}
      {dialog === "off" && (
        <ConfirmDelete
          title={`Disable the console access of ${name}?`}
          confirmText="Disable"
          onClose={() => setDialog(undefined)}
          onDelete={async () => {
            await call("iam", "DeleteLoginProfile", { UserName: name });
            asked.reload();
          }}
        >
          <Box>Access keys are not affected.</Box>
        </ConfirmDelete>
      )}
    </Container>
  );
}

function SetPassword({ name, exists, onClose }: { name: string; exists: boolean; onClose: () => void }) {
  const [password, setPassword] = useState(generatePassword);
  const [mustReset, setMustReset] = useState(true);
  return (
    <Ask
      title={`Console password of ${name}`}
      confirm="Apply"
      isReady={password !== ""}
      onClose={onClose}
      work={async () => {
        await call("iam", exists ? "UpdateLoginProfile" : "CreateLoginProfile", { UserName: name, Password: password, PasswordResetRequired: mustReset });
      }}
    >
      <FormField label="Password" description="A generated one; copy it now, or enter another.">
        <Input value={password} onChange={({ detail }) => setPassword(detail.value)} autoComplete="off" />
      </FormField>
      <Copyable text={password} label="password" />
      <Checkbox checked={mustReset} onChange={({ detail }) => setMustReset(detail.checked)}>
        The user must create a new password at next sign-in
      </Checkbox>
    </Ask>
  );
}
