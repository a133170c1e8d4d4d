// The whole console: the door for those outside, the pages for those who signed in.
import { lazy, Suspense, useEffect, useState } from "react";
import { Box, Spinner } from "@cloudscape-design/components";
import { loadSession, useSession } from "../api/session";
import { useReach } from "../api/reach";
import { asFailure, type Failure } from "../api/request";
import { Refusal } from "../ui/Refusal";
import { Inside } from "./Inside";
import { go, parsePlace } from "./place";

/** Pages of those outside, where nobody who is in has anything to do. */
const OUTSIDE = ["/sign-up", "/forgot-password", "/account-closed"];

const Door = lazy(() => import("../door/Door"));

export function Console() {
  const session = useSession();
  const [failure, setFailure] = useState<Failure>();
  const { returns } = useReach();
  useEffect(() => {
    loadSession().then(() => setFailure(undefined), (thrown: unknown) => setFailure(asFailure(thrown)));
  }, [returns]);
  const signedIn = session?.signedIn ?? false;
  useEffect(() => {
    const { path } = parsePlace(window.location.hash);
    if (signedIn && (OUTSIDE.includes(path) || path.startsWith("/console/"))) go("/");
  }, [signedIn]);
  if (failure && !session) {
    return (
      <main className="door">
        <Refusal failure={failure} />
      </main>
    );
  }
  if (!session) return <Waiting />;
  return <Suspense fallback={<Waiting />}>{session.signedIn ? <Inside key={session.arn} session={session} /> : <Door session={session} />}</Suspense>;
}

export function Waiting() {
  return (
    <div className="waiting" role="status" aria-label="Loading">
      <Box textAlign="center" padding="xxxl">
        <Spinner size="large" />
      </Box>
    </div>
  );
}
