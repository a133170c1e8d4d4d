// The password policy of the account.
import { useState } from "react";
import { Alert, Button, Checkbox, ColumnLayout, Container, FormField, Header, Input, SpaceBetween } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { asFailure } from "../api/request";
import type { PasswordPolicy } from "../api/generated/iam";
import { Waiting } from "../shell/Console";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Refusal } from "../ui/Refusal";
import { flash } from "../ui/flash";

export default function AccountSettings() {
  const asked = useAsked("password policy", async () => {
    try {
      return { policy: (await call("iam", "GetAccountPasswordPolicy", {})).PasswordPolicy };
    } catch (thrown) {
      if (asFailure(thrown).code === "NoSuchEntity") return { policy: undefined };
      throw thrown;
    }
  });
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Account settings</Header>
      <Refusal failure={asked.failure} />
      {asked.data ? <Edit key={JSON.stringify(asked.data)} policy={asked.data.policy} onDone={asked.reload} /> : !asked.failure && <Waiting />}
    </SpaceBetween>
  );
}

function Edit({ policy, onDone }: { policy: PasswordPolicy | undefined; onDone: () => void }) {
  const [form, setForm] = useState({
    length: String(policy?.MinimumPasswordLength ?? 8),
    upper: policy?.RequireUppercaseCharacters ?? false,
    lower: policy?.RequireLowercaseCharacters ?? false,
    numbers: policy?.RequireNumbers ?? false,
    symbols: policy?.RequireSymbols ?? false,
    change: policy?.AllowUsersToChangePassword ?? true,
    expires: policy?.ExpirePasswords ?? false,
    age: String(policy?.MaxPasswordAge ?? 90),
    remembers: policy?.PasswordReusePrevention !== undefined,
    reuse: String(policy?.PasswordReusePrevention ?? 5),
    hard: policy?.HardExpiry ?? false,
  });
  const [removing, setRemoving] = useState(false);
  const doing = useDoing();
  const set = (part: Partial<typeof form>) => setForm((before) => ({ ...before, ...part }));
  const save = async () => {
    const done = await doing.run(async () => {
      await call("iam", "UpdateAccountPasswordPolicy", {
        MinimumPasswordLength: Number(form.length),
        RequireUppercaseCharacters: form.upper,
        RequireLowercaseCharacters: form.lower,
        RequireNumbers: form.numbers,
        RequireSymbols: form.symbols,
        AllowUsersToChangePassword: form.change,
        ...(form.expires ? { MaxPasswordAge: Number(form.age), HardExpiry: form.hard } : {}),
        ...(form.remembers ? { PasswordReusePrevention: Number(form.reuse) } : {}),
      });
    });
    if (!done) return;
    flash("success", "The password policy is saved.");
    onDone();
  };
  const check = (name: "upper" | "lower" | "numbers" | "symbols" | "change", label: string) => (
    <Checkbox checked={form[name]} onChange={({ detail }) => set({ [name]: detail.checked })}>
      {label}
    </Checkbox>
  );
  return (
    <Container
      header={
        <Header
          variant="h2"
          description="What the passwords of IAM users must be like."
          actions={
            <SpaceBetween direction="horizontal" size="xs">
              <Button disabled={!policy} onClick={() => setRemoving(true)}>
                Reset to default
              </Button>
              <Button variant="primary" loading={doing.busy} onClick={() => void save()}>
                Save changes
              </Button>
            </SpaceBetween>
          }
        >
          Password policy
        </Header>
      }
    >
      <SpaceBetween size="l">
        {!policy && <Alert type="info">The default policy is in use: at least 8 characters and three of uppercase, lowercase, numbers, symbols.</Alert>}
        <ColumnLayout columns={2}>
          <SpaceBetween size="s">
            <FormField label="Minimum password length" constraintText="6 to 128">
              <Input type="number" value={form.length} onChange={({ detail }) => set({ length: detail.value })} />
            </FormField>
            {check("upper", "Require at least one uppercase letter (A-Z)")}
            {check("lower", "Require at least one lowercase letter (a-z)")}
            {check("numbers", "Require at least one number")}
            {check("symbols", "Require at least one non-alphanumeric character")}
          </SpaceBetween>
          <SpaceBetween size="s">
            <Checkbox checked={form.expires} onChange={({ detail }) => set({ expires: detail.checked })}>
              Turn on password expiration
            </Checkbox>
            {form.expires && (
              <FormField label="Expire after days" constraintText="1 to 1095">
                <Input type="number" value={form.age} onChange={({ detail }) => set({ age: detail.value })} />
              </FormField>
            )}
            {form.expires && (
              <Checkbox checked={form.hard} onChange={({ detail }) => set({ hard: detail.checked })}>
                Password expiration requires administrator reset
              </Checkbox>
            )}
            {check("change", "Allow users to change their own password")}
            <Checkbox checked={form.remembers} onChange={({ detail }) => set({ remembers: detail.checked })}>
              Prevent password reuse
            </Checkbox>
            {form.remembers && (
              <FormField label="Passwords remembered" constraintText="1 to 24">
                <Input type="number" value={form.reuse} onChange={({ detail }) => set({ reuse: detail.value })} />
              </FormField>
            )}
          </SpaceBetween>
        </ColumnLayout>
        <Refusal failure={doing.failure} />
      </SpaceBetween>
      {removing && (
        <ConfirmDelete
          title="Reset the password policy to the default?"
          confirmText="Reset"
          onClose={() => setRemoving(false)}
          onDelete={async () => {
            await call("iam", "DeleteAccountPasswordPolicy", {});
            onDone();
          }}
        />
      )}
    </Container>
  );
}
