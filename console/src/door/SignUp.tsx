// Sign up: root e-mail and account name, a code that proves the address, password, contact, confirmation.
import { useState } from "react";
import { Alert, Box, Button, ColumnLayout, Container, FormField, Header, Input, KeyValuePairs, Link, SpaceBetween, Steps } from "@cloudscape-design/components";
import { request } from "../api/request";
import type { Session } from "../api/session";
import { useDoing } from "../api/asked";
import { mailNote } from "./Door";

const STEPS = ["Email and account name", "Verification code", "Root user password", "Contact information", "Confirmation"];

interface Contact {
  FullName: string;
  AddressLine1: string;
  City: string;
  PostalCode: string;
  CountryCode: string;
  PhoneNumber: string;
}

const CONTACT: { name: keyof Contact; label: string; hint?: string; autoComplete: string }[] = [
  { name: "FullName", label: "Full name", autoComplete: "name" },
  { name: "PhoneNumber", label: "Phone number", hint: "+49 30 1234567", autoComplete: "tel" },
  { name: "CountryCode", label: "Country code", hint: "Two letters, as in DE or US", autoComplete: "country" },
  { name: "AddressLine1", label: "Address", autoComplete: "address-line1" },
  { name: "City", label: "City", autoComplete: "address-level2" },
  { name: "PostalCode", label: "Postal code", autoComplete: "postal-code" },
];

export function SignUp({ session }: { session: Session }) {
  const [step, setStep] = useState(0);
  const [email, setEmail] = useState("");
  const [accountName, setAccountName] = useState("");
  const [signUpId, setSignUpId] = useState("");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [contact, setContact] = useState<Contact>({ FullName: "", AddressLine1: "", City: "", PostalCode: "", CountryCode: "", PhoneNumber: "" });
  const [accountId, setAccountId] = useState("");
  const doing = useDoing();
  const differs = again !== "" && again !== password;

  const forward = () =>
    doing.run(async () => {
      if (step === 0) {
        const started = (await request("POST", "/sign-up/start", { email, accountName })) as { signUpId: string };
        setSignUpId(started.signUpId);
      }
      if (step === 1) await request("POST", "/sign-up/verify", { signUpId, code: code.trim() });
      if (step === 3) {
        const done = (await request("POST", "/sign-up/complete", { signUpId, password, contact })) as { accountId: string };
        setAccountId(done.accountId);
      }
      setStep(step + 1);
    });
  const ready = [email.includes("@") && accountName.trim() !== "", code.trim() !== "", password !== "" && password === again, Object.values(contact).every((value) => value.trim() !== "")][step];

  return (
    <Container header={<Header variant="h1" description={step < 4 ? `Step ${step + 1} of 5: ${STEPS[step]}` : undefined}>Sign up</Header>}>
      <ColumnLayout columns={1}>
        <Steps orientation="horizontal" steps={STEPS.map((header, index) => ({ header, status: index < step || step === 4 ? "success" : index === step ? "in-progress" : "pending", statusIconAriaLabel: index < step ? "Done" : index === step ? "Now" : "To do" }))} ariaLabel="Steps of the sign-up" />
        {step < 4 ? (
          <form onSubmit={(event) => { event.preventDefault(); if (ready) void forward(); }}>
            <SpaceBetween size="l">
              {doing.failure && <Alert type="error">{doing.failure.message}</Alert>}
              {step === 0 && (
                <>
                  <FormField label="Root user email address" description="Used for account recovery and some administrative functions.">
                    <Input type="email" value={email} onChange={({ detail }) => setEmail(detail.value)} autoComplete="email" autoFocus />
                  </FormField>
                  <FormField label="Account name" description="Choose a name for your account. You can change this name in your account settings after you sign up.">
                    <Input value={accountName} onChange={({ detail }) => setAccountName(detail.value)} autoComplete="organization" />
                  </FormField>
                </>
              )}
              {step === 1 && (
                <>
                  <Alert type="info">{mailNote(session, email)}</Alert>
                  <FormField label="Verification code">
                    <Input value={code} onChange={({ detail }) => setCode(detail.value)} inputMode="numeric" autoComplete="one-time-code" autoFocus />
                  </FormField>
                </>
              )}
              {step === 2 && (
                <>
                  <FormField label="Root user password" constraintText="At least 8 characters, with three of: uppercase letters, lowercase letters, numbers, symbols.">
                    <Input type="password" value={password} onChange={({ detail }) => setPassword(detail.value)} autoComplete="new-password" autoFocus />
                  </FormField>
                  <FormField label="Confirm root user password" errorText={differs ? "The passwords differ." : undefined}>
                    <Input type="password" value={again} onChange={({ detail }) => setAgain(detail.value)} autoComplete="new-password" invalid={differs} />
                  </FormField>
                </>
              )}
              {step === 3 && (
                <ColumnLayout columns={2}>
                  {CONTACT.map((field) => (
                    <FormField key={field.name} label={field.label} constraintText={field.hint}>
                      <Input value={contact[field.name]} onChange={({ detail }) => setContact({ ...contact, [field.name]: detail.value })} autoComplete={field.autoComplete} />
                    </FormField>
                  ))}
                </ColumnLayout>
              )}
              <SpaceBetween direction="horizontal" size="s">
                <Button variant="primary" formAction="submit" loading={doing.busy} disabled={!ready}>
                  {["Verify email address", "Verify", "Continue", "Create account"][step]}
                </Button>
                {step === 2 || step === 3 ? null : <Button variant="link" href="#/">Sign in to an existing account</Button>}
              </SpaceBetween>
            </SpaceBetween>
          </form>
        ) : (
          <SpaceBetween size="l">
            <Alert type="success" header="Your account is ready">
              A root user with complete access to all services and resources in the account was created. Use it only to make an administrative user, and for the few tasks that require it.
            </Alert>
            <KeyValuePairs columns={2} items={[{ label: "Account ID", value: accountId }, { label: "Account name", value: accountName }, { label: "Root user", value: email }]} />
            <Box>
              Next: <Link href="#/">sign in</Link> as root user, open IAM and create an administrative user.
            </Box>
            <Button variant="primary" href="#/">
              Sign in
            </Button>
          </SpaceBetween>
        )}
      </ColumnLayout>
    </Container>
  );
}
