import type { Account } from './wire.ts';

/** A write whose answer never came. */
export interface Unsure {
  readonly lock: string;
  readonly revision: number;
}
/** What one opportunity must be, by what was acknowledged. Only its writer updates it. */
export interface Promised {
  readonly account: Account;
  readonly token: string;
  readonly sent: object;
  readonly marker: string;
  /** Null while nobody knows whether the create was carried out. */
  id: string | null;
  lock: string;
  revision: number;
  unsure: Unsure | null;
}
/** One opportunity per account that all writers race for: which lock each acknowledged update took, and gave. */
export interface Contested {
  readonly account: Account;
  readonly id: string;
  readonly taken: Map<string, string>;
  /** Locks that an update was sent with whose answer never came. */
  readonly unsure: Set<string>;
}

/** Everything that was promised since the first round, and what has been found broken. */
export class Ledger {
  readonly promised: Promised[] = [];
  readonly contested: Contested[] = [];
  /** Indices into `promised` that this round has touched. */
  readonly touched = new Set<Promised>();
  readonly broken: string[] = [];
  creates = 0;
  updates = 0;
  races = 0;
  conflicts = 0;
  cutOff = 0;
  carriedOut = 0;
  replayed = 0;
  refused = 0;

  breaks(what: string): void {
    this.broken.push(what);
  }
}

export interface Fresh {
  readonly token: string;
  readonly marker: string;
  readonly sent: object;
}
/** A create that is like no other. */
export function fresh(): Fresh {
  const token = crypto.randomUUID();
  const marker = token.replaceAll('-', '').slice(0, 24);
  const sent = {
    ClientToken: token,
    Origin: 'Partner Referral',
    ...content(marker, 0),
  };
  return { token, marker, sent };
}

/** What is written in a revision: all of it, as an update replaces the whole. */
export const content = (marker: string, revision: number) => ({
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
