/// <reference lib="dom" />
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import {
  type Account,
  type BusEvent,
  type Call,
  control,
  type Fault,
  type InvitationRow,
  type OpportunityRow,
  query,
} from './control.ts';
import type { View } from './view.ts';

/** What the control plane says about one account and catalog. */
export interface AccountState {
  readonly opportunities: readonly OpportunityRow[];
  readonly moreOpportunities: boolean;
  readonly invitations: readonly InvitationRow[];
  readonly faults: readonly Fault[];
  /** The account's clock when it was read, and how long the page had been open then, in milliseconds. */
  readonly clock: { readonly now: number; readonly readAt: number };
  /** Increases with every reading. */
  readonly revision: number;
}
/** Says what came of a button: its sentence, or what is wrong. */
export interface Notice {
  readonly text: string;
  readonly failed: boolean;
}
/** Sends a request to the control plane, says what came of it, and reads everything again. */
export type Act = (done: string, request: () => Promise<unknown>) => Promise<void>;

const maxKept = 500;
const pollMs = 1_000;
/** A burst of calls is one reading. */
const refreshMs = 150;

/** Follows an emulator: state, calls and events of the account and catalog of a view. */
export function useEmulator({ account, catalog }: View) {
  const [accounts, setAccounts] = useState<readonly Account[]>([]);
  const [state, setState] = useState<AccountState | null>(null);
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const [events, setEvents] = useState<readonly BusEvent[]>([]);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [connected, setConnected] = useState(true);
  const revision = useRef(0);
  const timer = useRef(0);

  const refresh = useCallback(async (): Promise<void> => {
    const about = query({ AccountId: account, Catalog: catalog });
    const reading = ++revision.current;
    try {
      const [known, opportunities, invitations, faults, clock] = await Promise.all([
        control<{ Accounts: Account[] }>('GET', 'accounts'),
        control<{ Opportunities: OpportunityRow[]; More: boolean }>('GET', `opportunities?${about}`),
        control<{ Invitations: InvitationRow[] }>('GET', `invitations?${about}`),
        control<{ Faults: Fault[] }>('GET', 'faults'),
        control<{ Now: string }>('GET', `clock?${query({ AccountId: account })}`),
      ]);
      // A later reading has begun: its answer is the one to show.
      if (reading !== revision.current) return;
      setAccounts(known.Accounts);
      setState({
        opportunities: opportunities.Opportunities,
        moreOpportunities: opportunities.More,
        invitations: invitations.Invitations,
        faults: faults.Faults.filter(({ AccountId }) => (AccountId ?? account) === account),
        clock: { now: Date.parse(clock.Now), readAt: performance.now() },
        revision: reading,
      });
    } catch (error) {
      if (reading === revision.current) setNotice({ text: textOf(error), failed: true });
    }
  }, [account, catalog]);

  const refreshSoon = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void refresh(), refreshMs);
  }, [refresh]);

  useEffect(() => {
    setState(null);
    void refresh();
    return () => clearTimeout(timer.current);
  }, [refresh]);
  useEffect(() => followCalls(account, setCalls, setConnected, refreshSoon), [account, refreshSoon]);
  useEffect(() => followEvents(account, catalog, setEvents, refreshSoon), [account, catalog, refreshSoon]);

  const act: Act = async (done, request) => {
    try {
      await request();
      setNotice({ text: done, failed: false });
    } catch (error) {
      setNotice({ text: textOf(error), failed: true });
    }
    await refresh();
  };
  const forget = (): void => {
    setCalls([]);
    setEvents([]);
  };
  return { accounts, state, calls, events, notice, connected, act, forget, setNotice };
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
type Setter<T> = (change: (before: T) => T) => void;

/** Asks for new calls once a second while the page is seen. @returns a function that stops it */
function followCalls(
  account: string,
  setCalls: Setter<readonly Call[]>,
  setConnected: (connected: boolean) => void,
  onNews: () => void,
): () => void {
  let after = 0;
  let timer = 0;
  let stopped = false;
  setCalls(() => []);
  const ask = async (): Promise<void> => {
    try {
      const { Calls, First, Last } = await control<{ Calls: Call[]; First: number; Last: number }>(
        'GET',
        `calls?${query({ AccountId: account, After: after })}`,
      );
      if (stopped) return;
      setConnected(true);
      // A place before the last one: the emulator was started again.
      if (Last < after) setCalls(() => []);
      after = Last;
      setCalls((before) => {
        const kept = before.filter(({ Seq }) => Seq >= First);
        return Calls.length === 0 && kept.length === before.length ? before : [...kept, ...Calls].slice(-maxKept);
      });
      if (Calls.length > 0) onNews();
    } catch {
      if (!stopped) setConnected(false);
    }
  };
  const loop = async (): Promise<void> => {
    if (!document.hidden) await ask();
    if (!stopped) timer = window.setTimeout(() => void loop(), pollMs);
  };
  void loop();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Receives the events as they happen. @returns a function that stops it */
function followEvents(
  account: string,
  catalog: string,
  setEvents: Setter<readonly BusEvent[]>,
  onNews: () => void,
): () => void {
  setEvents(() => []);
  const about = query({ AccountId: account, Catalog: catalog, LastEventId: 0 });
  const source = new EventSource(`/_emulator/events/stream?${about}`);
  source.addEventListener('restart', () => setEvents(() => []));
  source.addEventListener('message', ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as BusEvent;
    setEvents((before) => (before.some(({ id }) => id === event.id) ? before : [...before, event].slice(-maxKept)));
    onNews();
  });
  return () => source.close();
}
