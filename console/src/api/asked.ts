// Asking for something on a page: once, again on demand, and again by itself while somebody looks.
import { useCallback, useEffect, useRef, useState } from "react";
import { asFailure, type Failure } from "./request";
import { usePreferences } from "../shell/preferences";
import { isLookedAt } from "../shell/presence";

export interface Asked<T> {
  data: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  reload: () => void;
}

/**
 * `key` says what is asked for: when it changes, the old answer is dropped. `everyMs` may look at the answer, to ask often while something is
 * changing and rarely when nothing is.
 */
export function useAsked<T>(key: string, ask: () => Promise<T>, everyMs?: number | ((data: T | undefined) => number | undefined)): Asked<T> {
  const { region } = usePreferences();
  const fullKey = `${region} ${key}`;
  const [state, setState] = useState<{ key: string; data: T | undefined; failure: Failure | undefined; loading: boolean }>({ key: fullKey, data: undefined, failure: undefined, loading: true });
  const [turn, setTurn] = useState(0);
  const asks = useRef(ask);
  const pace = useRef(everyMs);
  useEffect(() => {
    asks.current = ask;
    pace.current = everyMs;
  });

  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const once = async () => {
      let next: { data: T | undefined; failure: Failure | undefined };
      try {
        next = { data: await asks.current(), failure: undefined };
      } catch (thrown) {
        next = { data: undefined, failure: asFailure(thrown) };
      }
      if (stopped) return;
      setState((before) => ({ key: fullKey, loading: false, failure: next.failure, data: next.data ?? (before.key === fullKey && next.failure?.status === 0 ? before.data : undefined) }));
      again(next.data);
    };
    const again = (data: T | undefined) => {
      const wait = typeof pace.current === "function" ? pace.current(data) : pace.current;
      if (wait === undefined) return;
      timer = setTimeout(() => (isLookedAt() ? void once() : again(data)), wait);
    };
    setState((before) => (before.key === fullKey ? { ...before, loading: true } : { key: fullKey, data: undefined, failure: undefined, loading: true }));
    void once();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [fullKey, turn]);

  const reload = useCallback(() => setTurn((before) => before + 1), []);
  const fresh = state.key === fullKey;
  return { data: fresh ? state.data : undefined, failure: fresh ? state.failure : undefined, loading: state.loading || !fresh, reload };
}

export interface Doing {
  busy: boolean;
  failure: Failure | undefined;
  run: (work: () => Promise<void>) => Promise<boolean>;
  clear: () => void;
}

/** One piece of work at a time, with what went wrong. `run` says whether it succeeded. */
export function useDoing(): Doing {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const run = useCallback(async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setFailure(asFailure(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setFailure(undefined), []);
  return { busy, failure, run, clear };
}

/** All pages of a list, for the few lists that are short by nature. `pagesMax` bounds it. */
export async function allPages<T>(page: (marker: string | undefined) => Promise<{ items: T[]; marker?: string | undefined }>, pagesMax = 60): Promise<T[]> {
  const all: T[] = [];
  let marker: string | undefined;
  for (let turn = 0; turn < pagesMax; turn += 1) {
    const answer = await page(marker);
    all.push(...answer.items);
    marker = answer.marker;
    if (!marker) break;
  }
  return all;
}
