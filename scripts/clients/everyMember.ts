import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import { type OperationName, requestSchema, walkSchema } from '../../schemas/index.ts';
import type { ApiClient } from './client.ts';
import { opportunity } from './lifecycle.ts';
import { writeOnly } from './writeOnly.ts';

type Json = Readonly<Record<string, unknown>>;
const Catalog = 'Sandbox';
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const Tags = [{ Key: 'team', Value: 'harbour' }];
const person = {
  FirstName: 'Ana',
  LastName: 'Okafor',
  BusinessTitle: 'Buyer',
  Email: 'ana@harbour.example',
  Phone: '+12065550123',
};

/** Two opportunities that have every member between them: some exclude each other. */
function opportunities(): readonly Json[] {
  const base = opportunity('Every member');
  const LifeCycle = {
    ...base.LifeCycle,
    ReviewStatus: 'Pending Submission',
    ReviewComments: 'Reviewed',
    ReviewStatusReason: 'Complete',
    NextStepsHistory: [{ Value: 'Call', Time: new Date().toISOString() }],
  };
  const account = {
    ...base.Customer.Account,
    OtherIndustry: 'Ports',
    AwsAccountId: '123456789012',
    Duns: '123456789',
    Address: { ...base.Customer.Account.Address, StreetAddress: '1 Quay' },
  };
  const project = {
    ...base.Project,
    AdditionalComments: 'Two terminals',
    ApnPrograms: ['Well-Architected'],
    CompetitorName: '*Other',
    OtherCompetitorNames: 'Quayside',
    OtherSolutionDescription: 'Data lake',
    RelatedOpportunityIdentifier: 'O1234567',
  };
  const [spend] = base.Project.ExpectedCustomerSpend;
  const EstimationUrl = 'https://calculator.aws/#/estimate?id=0123456789abcdef0123456789abcdef';
  const euro = { ...spend, CurrencyCode: 'EUR' };
  const first = {
    ...base,
    NationalSecurity: 'No',
    PartnerOpportunityIdentifier: 'CRM-1',
    Customer: { Account: account, Contacts: [person] },
    LifeCycle,
    Marketing: {
      Source: 'Marketing Activity',
      AwsFundingUsed: 'Yes',
      CampaignName: 'Spring',
      Channels: ['Email'],
      UseCases: ['Storage'],
    },
    OpportunityTeam: [{ ...person, BusinessTitle: 'PartnerAccountManager' }],
    SoftwareRevenue: {
      DeliveryModel: 'Contract',
      Value: { Amount: '500', CurrencyCode: 'USD' },
      EffectiveDate: day(10),
      ExpirationDate: day(300),
    },
    Project: { ...project, ExpectedCustomerSpend: [{ ...spend, EstimationUrl }] },
    Tags,
  };
  const second = {
    ...opportunity('Every other member'),
    LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Price', TargetCloseDate: day(90) },
    Project: {
      ...base.Project,
      AwsPartition: 'aws-eusc',
      ExpectedContractDuration: { Term: 'Months', Value: '12' },
      ExpectedCustomerSpend: [euro, { ...euro, TargetCompany: 'Self', Amount: '700' }],
    },
  };
  return [first, second];
}

/** The members of a request that hold a value, `Project.ExpectedCustomerSpend.Amount`. */
function membersOf(operation: OperationName): readonly string[] {
  const found = new Set<string>();
  walkSchema<void>(requestSchema(operation), ({ target, path }, children) => {
    if (!target.properties && !target.items) found.add(path.replaceAll('/*', '').replaceAll('/', '.'));
    else children();
  });
  return [...found];
}

/** The values of a body by member; those of lists together. Times in one form. */
function valuesOf(body: unknown, path = '', found = new Map<string, Set<unknown>>()): Map<string, Set<unknown>> {
  if (Array.isArray(body)) for (const item of body) valuesOf(item, path, found);
  else if (typeof body === 'object' && body !== null)
    for (const [name, value] of Object.entries(body)) valuesOf(value, path === '' ? name : `${path}.${name}`, found);
  else if (body !== null && body !== undefined) found.set(path, (found.get(path) ?? new Set()).add(body));
  return found;
}

/** What was sent and what a read shows of it. `named` says where a member stands when it is read. */
interface Trial {
  readonly operation: OperationName;
  readonly sent: Json;
  readonly read: Json;
  readonly named?: Readonly<Record<string, string>>;
}

/** What the client's own operations return of each value that it sends. */
async function trials(ok: (operation: OperationName, input: object) => Promise<Json>): Promise<readonly Trial[]> {
  const all: Trial[] = [];
  const get = (Identifier: unknown): Promise<Json> => ok('GetOpportunity', { Catalog, Identifier });
  let Identifier: unknown;
  for (const sent of opportunities()) {
    const { Id } = await ok('CreateOpportunity', sent);
    // GetOpportunity has no Origin.
    const { Origin } = await ok('GetAwsOpportunitySummary', { Catalog, RelatedOpportunityIdentifier: Id });
    all.push({ operation: 'CreateOpportunity', sent, read: { Origin, ...(await get(Id)) } });
    const { ClientToken: _, Origin: _origin, OpportunityTeam, Tags: _tags, ...rest } = sent;
    const { LastModifiedDate } = await get(Id);
    const update = { ...rest, Identifier: Id, LastModifiedDate };
    await ok('UpdateOpportunity', update);
    all.push({ operation: 'UpdateOpportunity', sent: update, read: await get(Id), named: { Identifier: 'Id' } });
    Identifier ??= Id;
  }
  const assign = { Catalog, Identifier, Assignee: { ...person, Email: 'kim@partner.example' } };
  await ok('AssignOpportunity', assign);
  const team = { Identifier: 'Id', Assignee: 'OpportunityTeam' };
  all.push({ operation: 'AssignOpportunity', sent: assign, read: await get(Identifier), named: team });
  const submission = { InvolvementType: 'Co-Sell', Visibility: 'Full' };
  const start = { Catalog, ClientToken: randomUUID(), Identifier, AwsSubmission: submission, Tags };
  await ok('StartEngagementFromOpportunityTask', start);
  const summary = await ok('GetAwsOpportunitySummary', { Catalog, RelatedOpportunityIdentifier: Identifier });
  const inSummary = { Identifier: 'RelatedOpportunityId', AwsSubmission: '' };
  all.push({ operation: 'StartEngagementFromOpportunityTask', sent: start, read: summary, named: inSummary });
  return all;
}

/** Where a member that was sent stands when it is read. */
function placeOf(member: string, named: Trial['named'] = {}): string {
  const renamed = Object.entries(named).find(([name]) => member === name || member.startsWith(`${name}.`));
  return renamed ? `${renamed[1]}${member.slice(renamed[0].length)}`.replace(/^\./, '') : member;
}

/**
 * Sends each member of the operations that write, and finds its value in a response unless it is listed as write-only.
 * Returns how many members it sent.
 */
export async function checkEveryMember(client: ApiClient): Promise<number> {
  const tried = await trials(async (operation, input) => {
    const result = await client.call(operation, input);
    assert(!('error' in result), `${operation} with every member: ${JSON.stringify(result)}`);
    return result.output;
  });
  const problems: string[] = [];
  let count = 0;
  for (const operation of new Set(tried.map((trial) => trial.operation))) {
    const of = tried.filter((trial) => trial.operation === operation);
    for (const member of membersOf(operation)) {
      const shown = of.flatMap(({ sent, read, named }) => {
        const values = valuesOf(sent).get(member);
        const readBack = valuesOf(read).get(placeOf(member, named));
        return values ? [[...values].every((value) => readBack?.has(value))] : [];
      });
      const isListed = writeOnly.some((row) => row.operations.includes(operation) && row.members.includes(member));
      const isShown = shown.every(Boolean);
      if (shown.length === 0) problems.push(`no request of everyMember.ts sends ${member} of ${operation}`);
      else if (!isShown && !isListed)
        problems.push(`${operation} took ${member}, no response has it, and writeOnly.ts does not list it`);
      else if (isShown && isListed)
        problems.push(`${member} of ${operation} is listed as write-only and was read back`);
      count += 1;
    }
  }
  assert(problems.length === 0, `${problems.join('; ')}.`);
  return count;
}
