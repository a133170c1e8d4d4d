// Where the reader is: the part of the address after the hash, which needs no help from the server.
import { useSyncExternalStore } from "react";

export interface Place {
  path: string;
  query: URLSearchParams;
}

export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return parsePlace(hash);
}

export function parsePlace(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#/, "").split("?", 2);
  return { path: path || "/", query: new URLSearchParams(query) };
}

export function go(path: string): void {
  window.location.hash = path;
}

/** Changes one word of the query and leaves no entry in the history. */
export function setQuery(name: string, value: string): void {
  const { path, query } = parsePlace(window.location.hash);
  query.set(name, value);
  window.history.replaceState(null, "", `#${path}?${query.toString()}`);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** The chosen tab of a page, kept in its address so that it can be linked to. */
export function useTab(first: string): [string, (tab: string) => void] {
  const { query } = usePlace();
  return [query.get("tab") ?? first, (tab) => setQuery("tab", tab)];
}

/** `/rds/clusters/:name` against a path; the parts are decoded. */
export function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const there = path.split("/");
  if (wanted.length !== there.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = there[index] ?? "";
    if (part.startsWith(":")) found[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return found;
}

/** A link's address: `href("rds", "clusters", name)`. */
export function href(...parts: string[]): string {
  return `#/${parts.map(encodeURIComponent).join("/")}`;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}
