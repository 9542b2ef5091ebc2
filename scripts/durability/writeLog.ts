import type { KillTestAccount } from './signedCalls.ts';

/** A write whose answer never came. */
export interface UnacknowledgedUpdate {
  readonly lock: string;
  readonly revision: number;
}
/** What one opportunity must be, by what was acknowledged. Only its writer updates it. */
export interface AcknowledgedOpportunity {
  readonly account: KillTestAccount;
  readonly token: string;
  readonly sent: object;
  readonly marker: string;
  /** Null while nobody knows whether the create was carried out. */
  id: string | null;
  lock: string;
  revision: number;
  unacknowledged: UnacknowledgedUpdate | null;
}
/** One opportunity per account that all writers race for: which lock each acknowledged update took, and gave. */
export interface ContestedOpportunity {
  readonly account: KillTestAccount;
  readonly id: string;
  readonly nextLockByLock: Map<string, string>;
  /** Locks that an update was sent with whose answer never came. */
  readonly unacknowledgedLocks: Set<string>;
}

/** Everything that was promised since the first round, and what has been found broken. */
export class WriteLog {
  readonly acknowledged: AcknowledgedOpportunity[] = [];
  readonly contested: ContestedOpportunity[] = [];
  /** Indices into `promised` that this round has touched. */
  readonly touched = new Set<AcknowledgedOpportunity>();
  readonly violations: string[] = [];
  creates = 0;
  updates = 0;
  races = 0;
  conflicts = 0;
  cutOff = 0;
  applied = 0;
  replayed = 0;
  rejected = 0;

  addViolation(what: string): void {
    this.violations.push(what);
  }
}

export interface NewCreate {
  readonly token: string;
  readonly marker: string;
  readonly sent: object;
}
/** A create that is like no other. */
export function newCreate(): NewCreate {
  const token = crypto.randomUUID();
  const marker = token.replaceAll('-', '').slice(0, 24);
  const sent = {
    ClientToken: token,
    Origin: 'Partner Referral',
    ...revisionContent(marker, 0),
  };
  return { token, marker, sent };
}

/** What is written in a revision: all of it, as an update replaces the whole. */
export const revisionContent = (marker: string, revision: number) => ({
  PartnerOpportunityIdentifier: marker,
  Marketing: { Source: 'None' },
  LifeCycle: {
    Stage: 'Prospect',
    ReviewStatus: 'Pending Submission',
    TargetCloseDate: new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10),
  },
  Customer: {
    Account: {
      CompanyName: 'Harbour Freight Lines',
      Industry: 'Transportation and Logistics',
      WebsiteUrl: 'https://harbour-freight.example.com',
      Address: { CountryCode: 'US', PostalCode: '98101', StateOrRegion: 'Washington' },
    },
  },
  Project: {
    Title: `Revision ${revision}`,
    CustomerBusinessProblem: 'The customer loses sight of containers between two harbours.',
    AdditionalComments: `revision ${revision}`,
  },
});
