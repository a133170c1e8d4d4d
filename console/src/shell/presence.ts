// Whether somebody is there. A page that nobody touches asks less, says so, and at last stops, so that an idle session can end.

const QUIET_MS = 30_000;
const UNTOUCHED_MS_MAX = 10 * 60_000;
let touched = Date.now();
let waiting: (() => void)[] = [];

/** Called once, when the console starts. */
export function watchPresence(): void {
  const touch = () => {
    touched = Date.now();
    wake();
  };
  for (const event of ["pointerdown", "keydown", "wheel"]) window.addEventListener(event, touch, { passive: true });
  document.addEventListener("visibilitychange", wake);
}

/** Whether asking again by itself is of use to anybody. */
export function isLookedAt(): boolean {
  return document.visibilityState === "visible" && Date.now() - touched < UNTOUCHED_MS_MAX;
}

/** At once, or as soon as somebody comes back to the page. */
export function whenLookedAt(work: () => void): void {
  if (isLookedAt()) work();
  else waiting.push(work);
}

function wake(): void {
  if (!isLookedAt()) return;
  const works = waiting;
  waiting = [];
  for (const work of works) work();
}

/** Whether a call comes from the page alone, not from somebody's hand. */
export function isQuiet(): boolean {
  return Date.now() - touched > QUIET_MS;
}
