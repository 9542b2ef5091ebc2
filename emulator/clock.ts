import type { Accounts } from './store/accounts.ts';

/** Time as one account lives it: the server's time plus what the control plane has advanced. */
export interface Clock {
  /** The server's own time, for signatures. Milliseconds. */
  server(): number;
  now(account: string): number;
  /** The account's date, YYYY-MM-DD in UTC. */
  today(account: string): string;
}

export function accountClock(accounts: Accounts, server: () => number = Date.now): Clock {
  const now = (account: string): number => server() + (accounts.find(account)?.clockOffset ?? 0);
  return { server, now, today: (account) => new Date(now(account)).toISOString().slice(0, 10) };
}
