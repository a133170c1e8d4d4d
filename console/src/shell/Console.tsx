// The whole console: the door for those outside, the pages for those who signed in.
import { lazy, Suspense, useEffect, useState } from "react";
import { Box, Spinner } from "@cloudscape-design/components";
import { loadSession, useSession } from "../api/session";
import { asFailure, type Failure } from "../api/request";
import { Refusal } from "../ui/Refusal";
import { Inside } from "./Inside";

const Door = lazy(() => import("../door/Door"));

export function Console() {
  const session = useSession();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    loadSession().catch((thrown: unknown) => setFailure(asFailure(thrown)));
  }, []);
  if (failure) {
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
    <Box textAlign="center" padding="xxxl">
      <Spinner size="large" />
    </Box>
  );
}
