import { type OperationName, operations } from '../../schemas/index.ts';
import { rateExceeded } from '../apiError.ts';
import type { Clock } from '../clock.ts';
import type { Settings } from '../settings.ts';
import type { AccountStore } from '../store/accountStore.ts';

type QuotaGroup = 'read' | 'write';
/** behaviour H: per partner account, each group of operations in one bucket. */
const limits = {
  read: { perSecond: 10, perDay: 100_000 },
  write: { perSecond: 1, perDay: 10_000 },
} as const satisfies Record<QuotaGroup, object>;
const groupOf = (operation: OperationName): QuotaGroup => (operations[operation].readonly ? 'read' : 'write');
const secondMs = 1000;
const dayMs = 24 * 3_600_000;

/** The published request quotas, on each account's own clock. Off unless a flag or the account's settings enable them. */
export interface Quotas {
  /** Counts a request, or throws ThrottlingException; a throttled one is not counted. */
  consume(account: string, operation: OperationName): void;
  reset(account: string): void;
}

/** The live service's windows are not documented; here both limits are rolling windows [inf]. */
export function createQuotas(
  clock: Clock,
  accounts: AccountStore,
  settings: Pick<Settings, 'quotas' | 'quotaScale'>,
): Quotas {
  const requestTimes = new Map<string, Record<QuotaGroup, number[]>>();
  return {
    consume(account, operation) {
      if (!(accounts.settingsOf(account).quotas ?? settings.quotas)) return;
      const group = groupOf(operation);
      const perSecond = limits[group].perSecond * settings.quotaScale;
      const { perDay } = limits[group];
      const accountTimes = requestTimes.get(account) ?? { read: [], write: [] };
      requestTimes.set(account, accountTimes);
      const times = accountTimes[group];
      const now = clock.now(account);
      const firstRecent = times.findIndex((time) => time > now - dayMs);
      if (firstRecent !== 0) times.splice(0, firstRecent < 0 ? times.length : firstRecent);
      const oldestInSecond = times.at(-perSecond) ?? Number.NEGATIVE_INFINITY;
      if (times.length >= perDay || oldestInSecond > now - secondMs) throw rateExceeded();
      times.push(now);
    },
    reset: (account) => void requestTimes.delete(account),
  };
}
