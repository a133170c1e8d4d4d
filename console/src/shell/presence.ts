// Whether somebody is there. A page that nobody touches asks less, says so, and at last stops, so that an idle session can end.

const QUIET_MS = 30_000;
const UNTOUCHED_MS_MAX = 10 * 60_000;
let touched = Date.now();

/** Called once, when the console starts. */
export function watchPresence(): void {
  for (const event of ["pointerdown", "keydown", "wheel"]) window.addEventListener(event, () => (touched = Date.now()), { passive: true });
}

/** Whether asking again by itself is of use to anybody. */
export function isLookedAt(): boolean {
  return document.visibilityState === "visible" && Date.now() - touched < UNTOUCHED_MS_MAX;
}

/** Whether a call comes from the page alone, not from somebody's hand. */
export function isQuiet(): boolean {
  return Date.now() - touched > QUIET_MS;
}
