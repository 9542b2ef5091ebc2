import type { AccountStore } from './store/accountStore.ts';

/** The time of each account: the server's time plus the offset that the control plane has set. */
export interface Clock {
  /** The server's own time, for signatures. Milliseconds. */
  serverNow(): number;
  now(account: string): number;
  /** An instant as LastModifiedDate has it, later than `before`. */
  modifiedAt(account: string, before?: number): number;
  /** The account's date, YYYY-MM-DD in UTC. */
  today(account: string): string;
}

/** `modifiedStepMs` is the precision of LastModifiedDate: two versions of a record differ by as much. */
export function accountClock(accounts: AccountStore, serverNow: () => number = Date.now, modifiedStepMs = 1): Clock {
  const now = (account: string): number => serverNow() + (accounts.find(account)?.clockOffsetMs ?? 0);
  return {
    serverNow,
    now,
    modifiedAt: (account, before = Number.NEGATIVE_INFINITY) =>
      Math.max(Math.floor(now(account) / modifiedStepMs) * modifiedStepMs, before + modifiedStepMs),
    today: (account) => new Date(now(account)).toISOString().slice(0, 10),
  };
}
