// IAM users: a list that may be long, and the making of one.
import { useState } from "react";
import { Button, Link, SpaceBetween } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import type { User } from "../api/generated/iam";
import { href } from "../shell/place";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { PagedTable } from "../ui/PagedTable";
import { ago, moment } from "../ui/words";
import { deleteUser } from "./removal";

export default function Users() {
  const [selected, setSelected] = useState<User[]>([]);
  const [deleting, setDeleting] = useState(false);
  const [turn, setTurn] = useState(0);
  const summary = useAsked(`user count ${turn}`, async () => (await call("iam", "GetAccountSummary", {})).SummaryMap?.["Users"]);
  const user = selected[0];
  return (
    <>
      <PagedTable<User>
        title="Users"
        noun="user"
        description="An IAM user is an identity with long-term credentials that is used to interact with the account."
        listKey={`users ${turn}`}
        total={summary.data}
        trackBy={(one) => one.Arn}
        selection="single"
        selected={selected}
        onSelect={setSelected}
        page={async (marker, size) => {
          const page = await call("iam", "ListUsers", { MaxItems: size, ...(marker ? { Marker: marker } : {}) });
          return { items: page.Users, marker: page.Marker };
        }}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button disabled={!user} onClick={() => setDeleting(true)}>
              Delete
            </Button>
            <Button variant="primary" href="#/iam/users/create">
              Create user
            </Button>
          </SpaceBetween>
        }
        emptyAction={<Button href="#/iam/users/create">Create user</Button>}
        columns={[
          { id: "name", header: "User name", cell: (one) => <Link href={href("iam", "users", one.UserName)}>{one.UserName}</Link>, value: (one) => one.UserName, isRowHeader: true, width: 240 },
          { id: "path", header: "Path", cell: (one) => one.Path, value: (one) => one.Path, width: 120 },
          { id: "used", header: "Password last used", cell: (one) => ago(one.PasswordLastUsed), width: 180 },
          { id: "created", header: "Created", cell: (one) => moment(one.CreateDate), width: 220 },
          { id: "arn", header: "ARN", cell: (one) => one.Arn, value: (one) => one.Arn },
        ]}
      />
      {deleting && user && (
        <ConfirmDelete
          title={`Delete ${user.UserName}?`}
          word={user.UserName}
          warning="Its console access, access keys, inline policies and memberships go with it."
          onClose={() => setDeleting(false)}
          onDelete={async () => {
            await deleteUser(user.UserName);
            setSelected([]);
            setTurn((before) => before + 1);
          }}
        />
      )}
    </>
  );
}
