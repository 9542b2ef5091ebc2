import { randomUUID } from 'node:crypto';
import { signedRequest } from '../client/signedRequest.ts';
import type { OperationName } from '../schemas/index.ts';
import { type BenchAccount, call } from './benchEmulator.ts';
import type { NextRequest, RequestBytes } from './load.ts';

/** A kind of request that is measured. */
export interface Workload {
  readonly name: OperationName;
  /** The ratio to the bare server that the project wants. */
  readonly target: number;
  /** Signs what a slice sends, and returns how to take it. */
  readonly prepare: (endpoint: string, account: BenchAccount) => Promise<NextRequest>;
}

/** A signed request as the bytes that go over the wire. */
export async function requestBytes(
  endpoint: string,
  { credentials }: BenchAccount,
  operation: OperationName,
  input: object,
): Promise<RequestBytes> {
  const text = JSON.stringify({ Catalog: 'Sandbox', ...input });
  const { url, headers, body } = await signedRequest(endpoint, credentials, operation, text);
  const { host, pathname } = new URL(url);
  const all = { host, ...headers, 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`POST ${pathname} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/** An opportunity as integrators send it, with every member that a submission needs. */
export const completeOpportunity = {
  Customer: {
    Account: {
      CompanyName: 'Example Corporation',
      Industry: 'Software and Internet',
      WebsiteUrl: 'https://www.example.com',
      Address: { CountryCode: 'US', City: 'Seattle', PostalCode: '98101', StateOrRegion: 'Washington' },
    },
    Contacts: [{ FirstName: 'Ada', LastName: 'Lovelace', Email: 'ada@example.com', BusinessTitle: 'CTO' }],
  },
  LifeCycle: { Stage: 'Qualified', TargetCloseDate: '2030-12-31', NextSteps: 'Agree on the scope of a pilot.' },
  Marketing: { Source: 'None' },
  OpportunityType: 'Net New Business',
  PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation'],
  Project: {
    Title: 'Migration of the order system',
    CustomerBusinessProblem: 'The order system cannot keep up with the load of the season.',
    CustomerUseCase: 'Migration / Database Migration',
    DeliveryModels: ['SaaS or PaaS'],
    ExpectedCustomerSpend: [
      { Amount: '2000.00', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'Example Corporation' },
    ],
    SalesActivities: ['Initialized discussions with customer'],
  },
};

const create = (endpoint: string, account: BenchAccount) =>
  call(endpoint, account, 'CreateOpportunity', {
    ClientToken: randomUUID(),
    Origin: 'Partner Referral',
    ...completeOpportunity,
  });

/** The same signed request again and again. */
const repeated =
  (operation: OperationName, input: (endpoint: string, account: BenchAccount) => Promise<object>) =>
  async (endpoint: string, account: BenchAccount): Promise<NextRequest> => {
    const bytes = await requestBytes(endpoint, account, operation, await input(endpoint, account));
    return () => bytes;
  };

/** More creations than a slice can send. */
const creationsPerSlice = 3_000;

export const workloads: readonly Workload[] = [
  {
    name: 'GetOpportunity',
    target: 0.25,
    prepare: repeated('GetOpportunity', async (endpoint, account) => ({
      Identifier: (await create(endpoint, account)).body.Id,
    })),
  },
  { name: 'ListSolutions', target: 0.2, prepare: repeated('ListSolutions', async () => ({})) },
  {
    name: 'ListOpportunities',
    target: 0.12,
    prepare: repeated('ListOpportunities', async (endpoint, account) => {
      for (let count = 0; count < 20; count += 1) await create(endpoint, account);
      return { MaxResults: 20 };
    }),
  },
  {
    name: 'CreateOpportunity',
    target: 0.1,
    prepare: async (endpoint, account) => {
      const input = () => ({ ClientToken: randomUUID(), Origin: 'Partner Referral', ...completeOpportunity });
      const requests: RequestBytes[] = [];
      for (let count = 0; count < creationsPerSlice; count += 1)
        requests.push(await requestBytes(endpoint, account, 'CreateOpportunity', input()));
      return () => requests.pop() ?? null;
    },
  },
  {
    name: 'UpdateOpportunity',
    target: 0.08,
    prepare: async (endpoint, account) => {
      const locks = new Map<number, { Identifier: unknown; LastModifiedDate: unknown }>();
      return async (connection, lastBody) => {
        if (lastBody === null && !locks.has(connection)) {
          const { Id, LastModifiedDate } = (await create(endpoint, account)).body;
          locks.set(connection, { Identifier: Id, LastModifiedDate });
        } else if (lastBody !== null) {
          const { Id, LastModifiedDate } = JSON.parse(lastBody) as Record<string, unknown>;
          locks.set(connection, { Identifier: Id, LastModifiedDate });
        }
        return requestBytes(endpoint, account, 'UpdateOpportunity', {
          ...completeOpportunity,
          ...locks.get(connection),
        });
      };
    },
  },
];
