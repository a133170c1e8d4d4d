// A session that is over is noticed by the page itself, not only by the next click: what it shows must not stay.
import { useEffect } from "react";
import { checkSession, type Session } from "../api/session";
import { flash, unflash } from "../ui/flash";

const WARN_MS = 5 * 60_000;
const LEAST_MS = 1000;
const AGAIN_MS = 10_000;
const WARNING = "session-ends";

/** Looks when the session may be over, and says in time that it is going to be. */
export function useSessionEnd({ idleExpires, absoluteExpires }: Session): void {
  useEffect(() => {
    const ends = [idleExpires, absoluteExpires].map((at) => Date.parse(at ?? "")).filter((at) => !Number.isNaN(at));
    if (ends.length === 0) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Whoever cannot ask, or has another clock than the server, asks again.
    const look = () => void checkSession().catch(() => undefined).then(() => stopped || (timer = setTimeout(look, AGAIN_MS)));
    timer = setTimeout(look, Math.max(LEAST_MS, Math.min(...ends) - Date.now() + LEAST_MS));
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [idleExpires, absoluteExpires]);

  useEffect(() => {
    const end = Date.parse(absoluteExpires ?? "");
    const wait = end - WARN_MS - Date.now();
    if (Number.isNaN(end) || wait <= 0) return;
    const timer = setTimeout(() => flash("warning", `Your session ends at ${new Date(end).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}, however busy you are. Finish what is not saved; you can sign in again at once.`, { id: WARNING }), wait);
    return () => {
      clearTimeout(timer);
      unflash(WARNING);
    };
  }, [absoluteExpires]);
}
