// Whether the server answers. While it does not, one question after the other waits for it, and then all pages ask anew.
import { useSyncExternalStore } from "react";

const AGAIN_MS = 2000;

export interface Reach {
  isDown: boolean;
  /** How often it came back: whoever asked in vain asks again when this changes. */
  returns: number;
}

let reach: Reach = { isDown: false, returns: 0 };
const listeners = new Set<() => void>();

export function useReach(): Reach {
  return useSyncExternalStore(subscribe, () => reach);
}

/** Told of every request. */
export function note(answered: boolean): void {
  if (answered === !reach.isDown) return;
  set(answered ? { isDown: false, returns: reach.returns + 1 } : { ...reach, isDown: true });
  if (!answered) setTimeout(() => void look(), AGAIN_MS);
}

async function look(): Promise<void> {
  const answered = await fetch("/session", { credentials: "same-origin" }).then(
    (response) => response.ok,
    () => false,
  );
  if (answered) note(true);
  else if (reach.isDown) setTimeout(() => void look(), AGAIN_MS);
}

function set(next: Reach): void {
  reach = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
