import type { OperationName } from '../../schemas/index.ts';
import type { Clock } from '../clock.ts';
import { Problem } from '../problem.ts';
import type { Settings } from '../settings.ts';
import type { Accounts } from '../store/accounts.ts';

type Bucket = 'read' | 'write';
/** facts H: per partner account, each group of operations in one bucket. */
const limits = {
  read: { perSecond: 10, perDay: 100_000 },
  write: { perSecond: 1, perDay: 10_000 },
} as const satisfies Record<Bucket, object>;
const buckets = {
  AssignOpportunity: 'write',
  AssociateOpportunity: 'write',
  CreateOpportunity: 'write',
  DisassociateOpportunity: 'write',
  GetAwsOpportunitySummary: 'read',
  GetEngagementInvitation: 'read',
  GetOpportunity: 'read',
  ListEngagementInvitations: 'read',
  ListOpportunities: 'read',
  ListSolutions: 'read',
  RejectEngagementInvitation: 'write',
  StartEngagementByAcceptingInvitationTask: 'write',
  StartEngagementFromOpportunityTask: 'write',
  UpdateOpportunity: 'write',
} as const satisfies Record<OperationName, Bucket>;
const second = 1000;
const day = 24 * 3_600_000;

/** The published request quotas, on each account's own clock. Off unless a flag or the account asks for them. */
export interface Quotas {
  /** Counts a request, or throws ThrottlingException; a throttled one is not counted. */
  take(account: string, operation: OperationName): void;
  forget(account: string): void;
}

/** How the live service shares its seconds out is not documented; here both limits are rolling windows [inf]. */
export function quotas(clock: Clock, accounts: Accounts, settings: Pick<Settings, 'quotas'>): Quotas {
  const taken = new Map<string, Record<Bucket, number[]>>();
  return {
    take(account, operation) {
      if (!(accounts.find(account)?.habits.quotas ?? settings.quotas)) return;
      const bucket = buckets[operation];
      const { perSecond, perDay } = limits[bucket];
      const own = taken.get(account) ?? { read: [], write: [] };
      taken.set(account, own);
      const times = own[bucket];
      const now = clock.now(account);
      const old = times.findIndex((time) => time > now - day);
      if (old !== 0) times.splice(0, old < 0 ? times.length : old);
      const lately = times.at(-perSecond) ?? Number.NEGATIVE_INFINITY;
      if (times.length >= perDay || lately > now - second) throw new Problem('ThrottlingException', 'Rate exceeded');
      times.push(now);
    },
    forget: (account) => void taken.delete(account),
  };
}
