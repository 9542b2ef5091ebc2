import type { AccountStore } from './store/accountStore.ts';

/** The time of each account: the server's time plus the offset that the control plane has set. */
export interface Clock {
  /** The server's own time, for signatures. Milliseconds. */
  serverNow(): number;
  now(account: string): number;
  /** The account's date, YYYY-MM-DD in UTC. */
  today(account: string): string;
}

export function accountClock(accounts: AccountStore, serverNow: () => number = Date.now): Clock {
  const now = (account: string): number => serverNow() + (accounts.find(account)?.clockOffsetMs ?? 0);
  return { serverNow, now, today: (account) => new Date(now(account)).toISOString().slice(0, 10) };
}
