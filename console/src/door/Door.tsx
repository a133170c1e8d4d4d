// Everything before somebody is in: sign in, sign up, forgotten password.
import { Box, Link, SpaceBetween } from "@cloudscape-design/components";
import type { Session } from "../api/session";
import { usePlace } from "../shell/place";
import { ForgotPassword } from "./ForgotPassword";
import { SignIn } from "./SignIn";
import { SignUp } from "./SignUp";

export default function Door({ session }: { session: Session }) {
  const { path } = usePlace();
  const isSignUp = path === "/sign-up";
  return (
    <main className={isSignUp ? "door wide" : "door"}>
      <SpaceBetween size="l">
        <div className="mark">
          <img src="/mark.svg" alt="Borealis" />
        </div>
        {isSignUp ? <SignUp session={session} /> : path === "/forgot-password" ? <ForgotPassword session={session} /> : <SignIn session={session} />}
        <Box textAlign="center" color="text-body-secondary" fontSize="body-s">
          API <Box variant="code">{session.api}</Box>
          {session.engines === "simulated" ? " · engines are simulated: no database runs behind an instance" : ""}
          {isSignUp ? null : (
            <>
              <br />
              <Link href="#/sign-up" fontSize="body-s">
                Create a new account
              </Link>
            </>
          )}
        </Box>
      </SpaceBetween>
    </main>
  );
}

/** Where a code has gone. Without a mail server, mails are files in a folder of the server. */
export function mailNote(session: Session, email: string): string {
  if (session.outbox) return `This server sends no mail. The message to ${email} lies in its outbox, ${session.outbox}.`;
  return `A message with the code is on its way to ${email}.`;
}
