// The account: its name, root e-mail, contact, Regions.
import { useState } from "react";
import { Box, Button, Checkbox, ColumnLayout, Container, FormField, Header, Input, KeyValuePairs, SpaceBetween } from "@cloudscape-design/components";
import { useAsked, useDoing } from "../api/asked";
import { call } from "../api/call";
import { asFailure } from "../api/request";
import { closeAccount, loadSession, useSession } from "../api/session";
import type { ContactInformation } from "../api/generated/account";
import { go } from "../shell/place";
import { regionName } from "../shell/regions";
import { ConfirmDelete } from "../ui/ConfirmDelete";
import { Copyable } from "../ui/Copyable";
import { Refusal } from "../ui/Refusal";
import { flash } from "../ui/flash";
import { moment } from "../ui/words";

export default function AccountPage() {
  const session = useSession();
  const asked = useAsked("account", () => call("account", "GetAccountInformation", {}));
  const [name, setName] = useState<string>();
  const doing = useDoing();
  const current = asked.data?.AccountName ?? session?.accountName ?? "";
  const rename = () =>
    doing.run(async () => {
      await call("account", "PutAccountName", { AccountName: name ?? "" });
      flash("success", "The account has a new name.");
      setName(undefined);
      asked.reload();
      await loadSession();
    });
  return (
    <SpaceBetween size="l">
      <Header variant="h1">Account</Header>
      <Refusal failure={asked.failure} />
      <Container header={<Header variant="h2" actions={name === undefined && <Button onClick={() => setName(current)}>Edit</Button>}>Account details</Header>}>
        <SpaceBetween size="m">
          <KeyValuePairs
            columns={3}
            items={[
              { label: "Account ID", value: <Copyable text={session?.accountId} label="account ID" /> },
              { label: "Account name", value: current || "-" },
              { label: "Account alias", value: session?.accountAlias ?? "None" },
              { label: "Created", value: moment(asked.data?.AccountCreatedDate) },
              { label: "Signed in as", value: session?.arn ?? "-" },
            ]}
          />
          {name !== undefined && (
            <SpaceBetween direction="horizontal" size="xs" alignItems="end">
              <FormField label="New account name">
                <Input value={name} onChange={({ detail }) => setName(detail.value)} />
              </FormField>
              <Button onClick={() => setName(undefined)}>Cancel</Button>
              <Button variant="primary" loading={doing.busy} disabled={name === "" || name === current} onClick={() => void rename()}>
                Save changes
              </Button>
            </SpaceBetween>
          )}
          <Refusal failure={doing.failure} />
        </SpaceBetween>
      </Container>
      <Contact />
      <Regions />
      <CloseAccount />
    </SpaceBetween>
  );
}

const MEANT = [
  "I understand that closing the account refuses all its access keys and sign-ins at once, mine too.",
  "I understand that its databases stop, and that clients lose their connections.",
  "I understand that the account can be opened again only by the owner of this server, with borealis account reopen.",
];

function CloseAccount() {
  const session = useSession();
  const [asks, setAsks] = useState(false);
  const [meant, setMeant] = useState<string[]>([]);
  const id = session?.accountId ?? "";
  const isRoot = session?.kind === "root";
  return (
    <Container header={<Header variant="h2" actions={<Button disabled={!isRoot} disabledReason="Only the root user can close the account." onClick={() => setAsks(true)}>Close account</Button>}>Close account</Header>}>
      <Box>A closed account does nothing any more: its databases stop and nobody can sign in to it. What it holds is kept.</Box>
      {asks && (
        <ConfirmDelete
          title={`Close the account ${session?.accountName ?? ""}?`}
          word={id}
          confirmText="Close account"
          isReady={meant.length === MEANT.length}
          onDelete={async () => {
            await closeAccount(id);
            go("/account-closed");
          }}
          onClose={() => setAsks(false)}
        >
          {MEANT.map((text) => (
            <Checkbox key={text} checked={meant.includes(text)} onChange={({ detail }) => setMeant((before) => (detail.checked ? [...before, text] : before.filter((one) => one !== text)))}>
              {text}
            </Checkbox>
          ))}
        </ConfirmDelete>
      )}
    </Container>
  );
}

const FIELDS: { name: keyof ContactInformation; label: string }[] = [
  { name: "FullName", label: "Full name" },
  { name: "CompanyName", label: "Company name" },
  { name: "AddressLine1", label: "Address" },
  { name: "AddressLine2", label: "Address, second line" },
  { name: "City", label: "City" },
  { name: "PostalCode", label: "Postal code" },
  { name: "StateOrRegion", label: "State or region" },
  { name: "CountryCode", label: "Country code" },
  { name: "PhoneNumber", label: "Phone number" },
];

function Contact() {
  const asked = useAsked("contact", async (): Promise<Partial<ContactInformation>> => {
    try {
      return (await call("account", "GetContactInformation", {})).ContactInformation ?? {};
    } catch (thrown) {
      // An account that was made at the command line has given none.
      if (asFailure(thrown).code === "ResourceNotFoundException") return {};
      throw thrown;
    }
  });
  const isEmpty = asked.data && Object.keys(asked.data).length === 0;
  const [edited, setEdited] = useState<Partial<ContactInformation>>();
  const doing = useDoing();
  const save = () =>
    doing.run(async () => {
      await call("account", "PutContactInformation", { ContactInformation: edited as ContactInformation });
      flash("success", "The contact information is saved.");
      setEdited(undefined);
      asked.reload();
    });
  return (
    <Container header={<Header variant="h2" actions={asked.data && !edited && <Button onClick={() => setEdited(asked.data)}>{isEmpty ? "Add" : "Edit"}</Button>}>Contact information</Header>}>
      <SpaceBetween size="m">
        <Refusal failure={asked.failure} />
        {isEmpty && !edited && <Box color="text-body-secondary">None given yet.</Box>}
        {asked.data && !isEmpty && !edited && <KeyValuePairs columns={3} items={FIELDS.map((field) => ({ label: field.label, value: asked.data?.[field.name] ?? "-" }))} />}
        {edited && (
          <>
            <ColumnLayout columns={3}>
              {FIELDS.map((field) => (
                <FormField key={field.name} label={field.label}>
                  <Input value={edited[field.name] ?? ""} onChange={({ detail }) => setEdited({ ...edited, [field.name]: detail.value })} />
                </FormField>
              ))}
            </ColumnLayout>
            <Refusal failure={doing.failure} />
            <SpaceBetween direction="horizontal" size="xs">
              <Button onClick={() => setEdited(undefined)}>Cancel</Button>
              <Button variant="primary" loading={doing.busy} onClick={() => void save()}>
                Update
              </Button>
            </SpaceBetween>
          </>
        )}
      </SpaceBetween>
    </Container>
  );
}

function Regions() {
  const session = useSession();
  return (
    <Container header={<Header variant="h2">Regions</Header>}>
      <KeyValuePairs columns={4} items={(session?.regions ?? []).map((region) => ({ label: regionName(region), value: region }))} />
    </Container>
  );
}
