// A root user who forgot the password: a code by mail, then a new one.
import { useState } from "react";
import { Alert, Button, Container, FormField, Header, Input, Link, SpaceBetween } from "@cloudscape-design/components";
import { request } from "../api/request";
import type { Session } from "../api/session";
import { useDoing } from "../api/asked";
import { mailNote } from "./Door";

export function ForgotPassword({ session }: { session: Session }) {
  const [step, setStep] = useState<"email" | "code" | "done">("email");
  const [email, setEmail] = useState("");
  const [code, setCode] = useState("");
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const doing = useDoing();
  const differs = again !== "" && again !== password;
  const submit = () =>
    doing.run(async () => {
      if (step === "email") {
        await request("POST", "/password-reset/start", { email });
        setStep("code");
      } else {
        await request("POST", "/password-reset/complete", { email, code: code.trim(), password });
        setStep("done");
      }
    });
  if (step === "done") {
    return (
      <Container header={<Header variant="h1">Password reset</Header>}>
        <SpaceBetween size="l">
          <Alert type="success">Your password is reset. Sign in with the new one.</Alert>
          <Button variant="primary" href="#/" fullWidth>
            Sign in
          </Button>
        </SpaceBetween>
      </Container>
    );
  }
  return (
    <Container header={<Header variant="h1">Password recovery</Header>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <SpaceBetween size="l">
          {doing.failure && <Alert type="error">{doing.failure.message}</Alert>}
          <FormField label="Root user email address">
            <Input type="email" value={email} onChange={({ detail }) => setEmail(detail.value)} disabled={step === "code"} autoComplete="username" autoFocus />
          </FormField>
          {step === "code" && (
            <>
              <Alert type="info">{mailNote(session, email)}</Alert>
              <FormField label="Verification code">
                <Input value={code} onChange={({ detail }) => setCode(detail.value)} inputMode="numeric" autoComplete="one-time-code" autoFocus />
              </FormField>
              <FormField label="New password">
                <Input type="password" value={password} onChange={({ detail }) => setPassword(detail.value)} autoComplete="new-password" />
              </FormField>
              <FormField label="Retype new password" errorText={differs ? "The passwords differ." : undefined}>
                <Input type="password" value={again} onChange={({ detail }) => setAgain(detail.value)} autoComplete="new-password" invalid={differs} />
              </FormField>
            </>
          )}
          <Button variant="primary" formAction="submit" fullWidth loading={doing.busy} disabled={step === "email" ? !email.includes("@") : code === "" || password === "" || again !== password}>
            {step === "email" ? "Send recovery email" : "Reset password"}
          </Button>
          <Link href="#/">Back to sign in</Link>
        </SpaceBetween>
      </form>
    </Container>
  );
}
