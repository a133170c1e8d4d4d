// IAM at a glance: what there is, how to sign in, what to do better.
import { useState } from "react";
import { Box, Button, ColumnLayout, Container, FormField, Header, Input, KeyValuePairs, Link, SpaceBetween, StatusIndicator } from "@cloudscape-design/components";
import { useAsked } from "../api/asked";
import { call } from "../api/call";
import { loadSession, useSession } from "../api/session";
import { Ask } from "../rds/dialogs";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";

const COUNTS = [
  { key: "Groups", label: "User groups", href: "#/iam/groups" },
  { key: "Users", label: "Users", href: "#/iam/users" },
  { key: "Roles", label: "Roles", href: "#/iam/roles" },
  { key: "Policies", label: "Policies", href: "#/iam/policies" },
  { key: "Providers", label: "Identity providers", href: "#/iam/dashboard" },
];

export default function Dashboard() {
  const session = useSession();
  const asked = useAsked("iam summary", async () => {
    const [summary, aliases] = await Promise.all([call("iam", "GetAccountSummary", {}), call("iam", "ListAccountAliases", {})]);
    return { counts: summary.SummaryMap ?? {}, alias: aliases.AccountAliases[0] };
  });
  const [dialog, setDialog] = useState<"create" | "delete">();
  const counts = asked.data?.counts;
  const alias = asked.data?.alias;
  const close = () => {
    setDialog(undefined);
    asked.reload();
    void loadSession();
  };
  return (
    <SpaceBetween size="l">
      <Header variant="h1">IAM Dashboard</Header>
      <Refusal failure={asked.failure} />
      <ColumnLayout columns={2}>
        <Container header={<Header variant="h2">Security recommendations</Header>} fitHeight>
          {counts && (
            <SpaceBetween size="s">
              <StatusIndicator type={counts["AccountMFAEnabled"] ? "success" : "warning"}>{counts["AccountMFAEnabled"] ? "The root user has MFA" : "Add MFA for the root user"}</StatusIndicator>
              {!counts["AccountMFAEnabled"] && session?.kind === "root" && <Button href="#/iam/security-credentials">Add MFA</Button>}
              <StatusIndicator type={counts["AccountAccessKeysPresent"] ? "warning" : "success"}>{counts["AccountAccessKeysPresent"] ? "The root user has active access keys: use those of an IAM user instead" : "The root user has no active access keys"}</StatusIndicator>
              <StatusIndicator type={(counts["Users"] ?? 0) > 0 ? "success" : "warning"}>{(counts["Users"] ?? 0) > 0 ? "There are users besides the root user" : "Create an administrative user; keep the root user for tasks that require it"}</StatusIndicator>
              {(counts["Users"] ?? 0) === 0 && <Button href="#/iam/users/create">Create user</Button>}
            </SpaceBetween>
          )}
        </Container>
        <Container header={<Header variant="h2">Account</Header>} fitHeight>
          <KeyValuePairs
            items={[
              { label: "Account ID", value: <Copyable text={session?.accountId} label="account ID" /> },
              {
                label: "Account alias",
                value: (
                  <SpaceBetween direction="horizontal" size="s" alignItems="center">
                    <span>{alias ?? "None"}</span>
                    <Button variant="inline-link" onClick={() => setDialog("create")}>
                      {alias ? "Edit" : "Create"}
                    </Button>
                    {alias && (
                      <Button variant="inline-link" onClick={() => setDialog("delete")}>
                        Delete
                      </Button>
                    )}
                  </SpaceBetween>
                ),
              },
              { label: "Sign-in URL for IAM users in this account", value: <Copyable text={`${window.location.origin}/#/console/${alias ?? session?.accountId ?? ""}`} label="sign-in URL" /> },
            ]}
          />
        </Container>
      </ColumnLayout>
      <Container header={<Header variant="h2" description="Resources in this account">IAM resources</Header>}>
        <KeyValuePairs columns={4} items={COUNTS.slice(0, 4).map((one) => ({ label: one.label, value: <Link href={one.href} fontSize="display-l">{counts?.[one.key] ?? "-"}</Link> }))} />
      </Container>
      {dialog === "create" && <AliasDialog before={alias} onClose={close} />}
      {dialog === "delete" && alias && (
        <ConfirmDelete
          title={`Delete the alias ${alias}?`}
          onClose={close}
          onDelete={async () => {
            await call("iam", "DeleteAccountAlias", { AccountAlias: alias });
          }}
        >
          <Box>IAM users sign in with the account ID afterwards.</Box>
        </ConfirmDelete>
      )}
    </SpaceBetween>
  );
}

function AliasDialog({ before, onClose }: { before: string | undefined; onClose: () => void }) {
  const [alias, setAlias] = useState(before ?? "");
  return (
    <Ask
      title="Account alias"
      confirm="Save changes"
      isReady={alias !== "" && alias !== before}
      onClose={onClose}
      work={async () => {
        await call("iam", "CreateAccountAlias", { AccountAlias: alias });
      }}
    >
      <FormField label="Preferred alias" constraintText="3 to 63 lowercase letters, digits and hyphens. IAM users sign in with it instead of the account ID.">
        <Input value={alias} onChange={({ detail }) => setAlias(detail.value)} />
      </FormField>
    </Ask>
  );
}
