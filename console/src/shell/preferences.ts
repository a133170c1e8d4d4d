// The only thing kept in the page's storage: how somebody likes to look at it. Nothing secret.
import { useSyncExternalStore } from "react";
import { applyDensity, applyMode, Density, Mode } from "@cloudscape-design/global-styles";

export interface Preferences {
  region: string;
  mode: "light" | "dark" | "system";
  density: "comfortable" | "compact";
  pageSize: number;
  /** Columns that somebody does not want to see, by table. */
  hidden: Record<string, string[]>;
}

const KEY = "borealis-preferences";
const listeners = new Set<() => void>();
let current: Preferences = read();

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current);
}

export function region(): string {
  return current.region;
}

export function setPreferences(change: Partial<Preferences>): void {
  current = { ...current, ...change };
  try {
    window.localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still works, it only forgets.
  }
  apply();
  for (const listener of listeners) listener();
}

export function apply(): void {
  const dark = current.mode === "dark" || (current.mode === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  applyMode(dark ? Mode.Dark : Mode.Light);
  applyDensity(current.density === "compact" ? Density.Compact : Density.Comfortable);
}

function read(): Preferences {
  const start: Preferences = { region: "us-east-1", mode: "system", density: "comfortable", pageSize: 50, hidden: {} };
  try {
    return { ...start, ...(JSON.parse(window.localStorage.getItem(KEY) ?? "{}") as Partial<Preferences>) };
  } catch {
    return start;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
