import { randomUUID } from 'node:crypto';
import { env } from '../../client/env/index.ts';
import type { CreateOpportunityRequest } from '../../schemas/index.ts';

/** Any part of T, as deep as it goes. */
export type Changes<T> = T extends readonly unknown[] ? T : T extends object ? { [K in keyof T]?: Changes<T[K]> } : T;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `base` with `changes` laid over it, member by member: undefined takes a member away, null is sent as null, a list
 * replaces a list. Neither is altered. The result is loosely typed on purpose: it is how wrong requests are made.
 */
export function withChanges(base: object, changes: object): Record<string, unknown> {
  const result: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    const old = result[name];
    if (value === undefined) delete result[name];
    else if (isRecord(value)) result[name] = withChanges(isRecord(old) ? old : {}, value);
    else result[name] = value;
  }
  return result;
}

/** The date `days` from today in UTC, YYYY-MM-DD. */
export const daysFromNow = (days: number, today: Date = new Date()): string =>
  new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** A title nobody else uses, short enough to survive as an engagement's title (40 characters, behaviour E.5). */
export const uniqueTitle = (): string => `${titlePrefix}${randomUUID().slice(0, 8)}`;
const titlePrefix = `Warehouse move ${env.PCC_RUN ?? 'local'}-`;
export const isUniqueTitle = (value: unknown): boolean =>
  typeof value === 'string' && value.startsWith(titlePrefix) && value.length === titlePrefix.length + 8;

/**
 * A partner's own opportunity, complete enough to be submitted to AWS (behaviour D, rows S), with a title and a token of its
 * own at each call. `changes` are laid over it as change() does.
 */
export function opportunityRequest(changes: Changes<CreateOpportunityRequest> = {}): CreateOpportunityRequest {
  const complete: CreateOpportunityRequest = {
    Catalog: 'Sandbox',
    ClientToken: randomUUID(),
    Origin: 'Partner Referral',
    OpportunityType: 'Net New Business',
    NationalSecurity: 'No',
    PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation', 'Co-Sell - Deal Support'],
    Customer: {
      Account: {
        CompanyName: 'Northwind Storage',
        Industry: 'Retail',
        WebsiteUrl: 'https://northwind-storage.example.com',
        Address: {
          CountryCode: 'US',
          PostalCode: '98101',
          StateOrRegion: 'Washington',
          City: 'Seattle',
          StreetAddress: '400 Pine Street',
        },
      },
      Contacts: [
        {
          FirstName: 'Ana',
          LastName: 'Okafor',
          BusinessTitle: 'Head of Operations',
          Email: 'ana.okafor@northwind-storage.example.com',
          Phone: '+12065550123',
        },
      ],
    },
    Project: {
      Title: uniqueTitle(),
      CustomerBusinessProblem: 'Seasonal peaks outgrow the two halls the customer runs its order system in.',
      CustomerUseCase: 'Database',
      DeliveryModels: ['SaaS or PaaS'],
      SalesActivities: ['Initialized discussions with customer'],
      ExpectedCustomerSpend: [{ Amount: '2500', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
      OtherSolutionDescription: 'An order platform of our own',
      CompetitorName: 'On-Prem',
      AdditionalComments: 'Made by a conformance run',
    },
    Marketing: { Source: 'None' },
    LifeCycle: {
      Stage: 'Prospect',
      ReviewStatus: 'Pending Submission',
      TargetCloseDate: daysFromNow(90),
      NextSteps: 'Agree on a pilot',
    },
  };
  return withChanges(complete, changes) as unknown as CreateOpportunityRequest;
}
