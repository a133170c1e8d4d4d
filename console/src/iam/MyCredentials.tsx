// One's own security credentials: password, MFA, access keys.
import { useState } from "react";
import { Alert, Button, Container, FormField, Header, Input, KeyValuePairs, SpaceBetween } from "@cloudscape-design/components";
import { useDoing } from "../api/asked";
import { call } from "../api/call";
import { changeRootPassword, useSession } from "../api/session";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { flash } from "../ui/flash";
import { moment } from "../ui/words";
import { AccessKeys } from "./AccessKeys";
import { MfaDevices } from "./MfaDevices";

export default function MyCredentials() {
  const session = useSession();
  if (!session) return null;
  const isUser = session.kind === "user";
  return (
    <SpaceBetween size="l">
      <Header variant="h1">My security credentials</Header>
      {session.kind === "root" && (
        <Alert type="warning" header="You are signed in as the root user">
          Access keys of the root user can do everything. Create an administrative IAM user with access keys instead, and keep the root user for tasks that require it.
        </Alert>
      )}
      <Container header={<Header variant="h2">Details</Header>}>
        <KeyValuePairs
          columns={3}
          items={[
            { label: "Name", value: session.name ?? "-" },
            { label: "ARN", value: <Copyable text={session.arn} label="ARN" /> },
            { label: "Account ID", value: <Copyable text={session.accountId} label="account ID" /> },
            { label: "This session ends at", value: moment(session.absoluteExpires) },
            { label: "If nobody uses it, at", value: moment(session.idleExpires) },
          ]}
        />
      </Container>
      {session.kind !== "role" && <ChangePassword isRoot={session.kind === "root"} />}
      {isUser && session.name && <MfaDevices userName={session.name} />}
      {session.kind === "root" && <MfaDevices />}
      {session.kind !== "role" && <AccessKeys {...(isUser && session.name ? { userName: session.name } : {})} />}
    </SpaceBetween>
  );
}

function ChangePassword({ isRoot }: { isRoot: boolean }) {
  const [before, setBefore] = useState("");
  const [after, setAfter] = useState("");
  const [again, setAgain] = useState("");
  const doing = useDoing();
  const differs = again !== "" && again !== after;
  const submit = async () => {
    const done = await doing.run(async () => {
      if (isRoot) await changeRootPassword(before, after);
      else await call("iam", "ChangePassword", { OldPassword: before, NewPassword: after });
    });
    if (!done) return;
    setBefore("");
    setAfter("");
    setAgain("");
    flash("success", "Your password is changed.");
  };
  return (
    <Container header={<Header variant="h2">Console password</Header>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <SpaceBetween size="m">
          <FormField label="Current password">
            <Input type="password" value={before} onChange={({ detail }) => setBefore(detail.value)} autoComplete="current-password" />
          </FormField>
          <FormField label="New password">
            <Input type="password" value={after} onChange={({ detail }) => setAfter(detail.value)} autoComplete="new-password" />
          </FormField>
          <FormField label="Confirm new password" errorText={differs ? "The passwords differ." : undefined}>
            <Input type="password" value={again} onChange={({ detail }) => setAgain(detail.value)} autoComplete="new-password" />
          </FormField>
          <Refusal failure={doing.failure} />
          <Button formAction="submit" loading={doing.busy} disabled={before === "" || after === "" || again !== after}>
            Update password
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}
