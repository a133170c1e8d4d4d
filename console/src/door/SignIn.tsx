// Sign in as the root user or as an IAM user. The account is remembered by a cookie; a link leads back to the chooser.
import { useState } from "react";
import { Alert, Box, Button, Container, FormField, Header, Input, Link, SpaceBetween, Tiles } from "@cloudscape-design/components";
import { changePassword, hasEnded, signIn, type RootSignIn, type Session, type UserSignIn } from "../api/session";
import { asFailure, type Failure } from "../api/request";
import { usePlace } from "../shell/place";

type Step = "choose" | "root" | "user" | "change-password";

export function SignIn({ session }: { session: Session }) {
  const { path } = usePlace();
  // The sign-in URL of an account says which one, whatever the browser remembers.
  const named = /^\/console\/([\w-]+)$/.exec(path)?.[1];
  const remembered = named ? { account: named, userName: undefined } : rememberedOf(session);
  const [step, setStep] = useState<Step>(remembered ? "user" : "choose");
  const [kind, setKind] = useState<"root" | "user">(remembered ? "user" : "root");
  const [email, setEmail] = useState("");
  const [account, setAccount] = useState(remembered?.account ?? "");
  const [userName, setUserName] = useState(remembered?.userName ?? "");
  const [password, setPassword] = useState("");
  const by: RootSignIn | UserSignIn = kind === "root" ? { kind, email, password } : { kind, account, userName, password };
  const next = () => setStep(kind);
  if (step === "change-password") return <ChangePassword by={by as UserSignIn} onBack={() => setStep("user")} />;
  if (step === "choose") {
    return (
      <Container header={<Header variant="h1">Sign in</Header>}>
        <form onSubmit={(event) => { event.preventDefault(); next(); }}>
          <SpaceBetween size="l">
            <Ended />
            <Tiles
              columns={1}
              ariaLabel="Who signs in"
              value={kind}
              onChange={({ detail }) => setKind(detail.value as "root" | "user")}
              items={[
                { value: "root", label: "Root user", description: "Account owner that performs tasks requiring unrestricted access." },
                { value: "user", label: "IAM user", description: "User within an account that performs daily tasks." },
              ]}
            />
            {kind === "root" ? (
              <FormField label="Root user email address">
                <Input type="email" value={email} onChange={({ detail }) => setEmail(detail.value)} placeholder="username@example.com" autoComplete="username" autoFocus />
              </FormField>
            ) : (
              <FormField label="Account ID (12 digits) or account alias">
                <Input value={account} onChange={({ detail }) => setAccount(detail.value)} autoComplete="organization" autoFocus />
              </FormField>
            )}
            <Button variant="primary" fullWidth formAction="submit" disabled={kind === "root" ? !email.includes("@") : account.trim() === ""}>
              Next
            </Button>
          </SpaceBetween>
        </form>
      </Container>
    );
  }
  return (
    <Credentials
      by={by}
      onAccount={setAccount}
      onUserName={setUserName}
      onPassword={setPassword}
      onMustChange={() => setStep("change-password")}
      onBack={() => {
        setPassword("");
        setStep("choose");
      }}
    />
  );
}

/** The place that somebody was at is kept in the address, and shown again after the sign-in. */
function Ended() {
  const { path } = usePlace();
  if (path === "/account-closed") return <Alert type="success" header="Your account is closed">A mail says so to the root user&apos;s address.</Alert>;
  if (!hasEnded()) return null;
  return (
    <Alert type="info" header="You were signed out">
      Your session has ended: it was not used for a while, or it lasted as long as sessions may. Sign in again to go on where you were.
    </Alert>
  );
}

interface CredentialsProps {
  by: RootSignIn | UserSignIn;
  onAccount: (account: string) => void;
  onUserName: (name: string) => void;
  onPassword: (password: string) => void;
  onMustChange: () => void;
  onBack: () => void;
}

function Credentials({ by, onAccount, onUserName, onPassword, onMustChange, onBack }: CredentialsProps) {
  const [mfaCode, setMfaCode] = useState("");
  const [wantsMfa, setWantsMfa] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const submit = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await signIn(wantsMfa ? { ...by, mfaCode } : by);
    } catch (thrown) {
      const refused = asFailure(thrown);
      if (refused.code === "PasswordChangeRequired") onMustChange();
      else if (refused.code === "MfaRequired" && !wantsMfa) setWantsMfa(true);
      else setFailure(refused);
      setBusy(false);
    }
  };
  return (
    <Container header={<Header variant="h1">{by.kind === "root" ? "Root user sign in" : "Sign in as IAM user"}</Header>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <SpaceBetween size="l">
          {failure ? <Alert type="error">{failure.message}</Alert> : <Ended />}
          {by.kind === "root" ? (
            <FormField label="Email">
              <Box>{by.email}</Box>
            </FormField>
          ) : (
            <>
              <FormField label="Account ID (12 digits) or account alias">
                <Input value={by.account} onChange={({ detail }) => onAccount(detail.value)} autoComplete="organization" />
              </FormField>
              <FormField label="IAM user name">
                <Input value={by.userName} onChange={({ detail }) => onUserName(detail.value)} autoComplete="username" autoFocus={by.userName === ""} />
              </FormField>
            </>
          )}
          <FormField label="Password" secondaryControl={by.kind === "root" ? <Link href="#/forgot-password">Forgot password?</Link> : undefined}>
            <Input type="password" value={by.password} onChange={({ detail }) => onPassword(detail.value)} autoComplete="current-password" autoFocus={by.kind === "root"} />
          </FormField>
          {wantsMfa && (
            <FormField label="MFA code" description="Enter the code that your authenticator app shows.">
              <Input value={mfaCode} onChange={({ detail }) => setMfaCode(detail.value)} inputMode="numeric" autoComplete="one-time-code" autoFocus />
            </FormField>
          )}
          <Button variant="primary" fullWidth formAction="submit" loading={busy}>
            Sign in
          </Button>
          <Box textAlign="center">
            <Link href="#/" onFollow={(event) => { event.preventDefault(); onBack(); }}>
              {by.kind === "root" ? "Sign in to a different account" : "Sign in using root user email"}
            </Link>
          </Box>
        </SpaceBetween>
      </form>
    </Container>
  );
}

function ChangePassword({ by, onBack }: { by: UserSignIn; onBack: () => void }) {
  const [password, setPassword] = useState("");
  const [again, setAgain] = useState("");
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const differs = again !== "" && again !== password;
  const submit = async () => {
    setBusy(true);
    setFailure(undefined);
    try {
      await changePassword(by, password);
    } catch (thrown) {
      setFailure(asFailure(thrown));
      setBusy(false);
    }
  };
  return (
    <Container header={<Header variant="h1" description="You must change your password to continue.">{`Change the password of ${by.userName}`}</Header>}>
      <form onSubmit={(event) => { event.preventDefault(); void submit(); }}>
        <SpaceBetween size="l">
          {failure && <Alert type="error">{failure.message}</Alert>}
          <FormField label="New password">
            <Input type="password" value={password} onChange={({ detail }) => setPassword(detail.value)} autoComplete="new-password" autoFocus />
          </FormField>
          <FormField label="Retype new password" errorText={differs ? "The passwords differ." : undefined}>
            <Input type="password" value={again} onChange={({ detail }) => setAgain(detail.value)} autoComplete="new-password" invalid={differs} />
          </FormField>
          <Button variant="primary" fullWidth formAction="submit" loading={busy} disabled={password === "" || again !== password}>
            Confirm password change
          </Button>
          <Button variant="link" formAction="none" onClick={onBack}>
            Back
          </Button>
        </SpaceBetween>
      </form>
    </Container>
  );
}

function rememberedOf(session: Session): { account: string; userName?: string } | undefined {
  if (!session.rememberedAccount) return undefined;
  return typeof session.rememberedAccount === "string" ? { account: session.rememberedAccount } : session.rememberedAccount;
}
