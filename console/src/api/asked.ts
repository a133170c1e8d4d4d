// Asking for something on a page: once, again on demand, and again by itself while somebody looks.
import { useCallback, useEffect, useRef, useState } from "react";
import { asFailure, type Failure } from "./request";
import { usePreferences } from "../shell/preferences";
import { whenLookedAt } from "../shell/presence";
import { useReach } from "./reach";

export interface Asked<T> {
  data: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  reload: () => void;
}

/**
 * `key` says what is asked for: when it changes, the old answer is dropped. `ask` is given the answer before, so that it may ask only for what
 * is new since then. `everyMs` may look at the answer, to ask often while something is changing and rarely when nothing is.
 */
export function useAsked<T>(key: string, ask: (before: T | undefined) => Promise<T>, everyMs?: number | ((data: T | undefined) => number | undefined)): Asked<T> {
  const { region } = usePreferences();
  const { returns } = useReach();
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
    let before: T | undefined;
    const once = async () => {
      let failure: Failure | undefined;
      try {
        before = await asks.current(before);
      } catch (thrown) {
        failure = asFailure(thrown);
        // A server that does not answer says nothing against what it said before.
        if (failure.status !== 0) before = undefined;
      }
      if (stopped) return;
      const data = before;
      setState((shown) => {
        if (failure?.status !== 0) return { key: fullKey, loading: false, failure, data };
        const kept = data ?? (shown.key === fullKey ? shown.data : undefined);
        return { key: fullKey, loading: false, failure: kept === undefined ? failure : undefined, data: kept };
      });
      const wait = typeof pace.current === "function" ? pace.current(data) : pace.current;
      // Until it answers nobody asks; then all do.
      if (wait !== undefined && failure?.status !== 0) timer = setTimeout(() => whenLookedAt(() => void (stopped || once())), wait);
    };
    setState((shown) => (shown.key === fullKey ? { ...shown, loading: true } : { key: fullKey, data: undefined, failure: undefined, loading: true }));
    void once();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [fullKey, turn, returns]);

  const reload = useCallback(() => setTurn((turns) => turns + 1), []);
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
