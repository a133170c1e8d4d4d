// Acting as a role for a while: the account, the role, a name to show.
import { useState } from "react";
import { Button, Container, Form, FormField, Header, Input, SpaceBetween } from "@cloudscape-design/components";
import { useDoing } from "../api/asked";
import { switchRole, useSession } from "../api/session";
import { Refusal } from "../ui/Refusal";
import { go } from "./place";

export default function SwitchRole() {
  const session = useSession();
  const [account, setAccount] = useState(session?.accountId ?? "");
  const [role, setRole] = useState("");
  const [shown, setShown] = useState("");
  const doing = useDoing();
  const submit = () =>
    doing.run(async () => {
      await switchRole(account, role, shown);
      go("/");
    });
  return (
    <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <Form
        header={<Header variant="h1" description="You give up your own permissions while you act as the role. Switch back at any time.">Switch role</Header>}
        actions={
          <Button variant="primary" formAction="submit" loading={doing.busy} disabled={account === "" || role === ""}>
            Switch role
          </Button>
        }
      >
        <Container>
          <SpaceBetween size="m">
            <FormField label="Account ID or alias">
              <Input value={account} onChange={({ detail }) => setAccount(detail.value)} />
            </FormField>
            <FormField label="IAM role name">
              <Input value={role} onChange={({ detail }) => setRole(detail.value)} />
            </FormField>
            <FormField label="Display name - optional">
              <Input value={shown} onChange={({ detail }) => setShown(detail.value)} />
            </FormField>
            <Refusal failure={doing.failure} />
          </SpaceBetween>
        </Container>
      </Form>
    </form>
  );
}
