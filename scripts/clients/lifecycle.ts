import { strict as assert } from 'node:assert';
import { randomUUID } from 'node:crypto';
import type { OperationName } from '../../schemas/index.ts';
import type { ApiClient } from './client.ts';

type Json = Readonly<Record<string, unknown>>;
/** What the lifecycle needs besides the client: the control plane, which plays AWS. */
export interface Stage {
  readonly client: ApiClient;
  readonly control: (endpoint: string, body: object) => Promise<Json>;
}

const Catalog = 'Sandbox';
const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const at = (value: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], value);

export const opportunity = (Title: string, more: object = {}) => ({
  Catalog,
  ClientToken: randomUUID(),
  Origin: 'Partner Referral',
  OpportunityType: 'Net New Business',
  PrimaryNeedsFromAws: ['Co-Sell - Deal Support'],
  Customer: {
    Account: {
      CompanyName: 'Harbour Freight Lines',
      Industry: 'Transportation and Logistics',
      WebsiteUrl: 'https://harbour.example',
      Address: { CountryCode: 'US', StateOrRegion: 'Ohio', PostalCode: '43004', City: 'Columbus' },
    },
  },
  LifeCycle: { Stage: 'Prospect', TargetCloseDate: day(90), NextSteps: 'Call' },
  Marketing: { Source: 'None' },
  Project: {
    Title,
    CustomerBusinessProblem: 'The terminals keep their data in separate silos.',
    CustomerUseCase: 'Storage & Backup',
    DeliveryModels: ['SaaS or PaaS'],
    SalesActivities: ['Initialized discussions with customer'],
    ExpectedCustomerSpend: [{ Amount: '1000', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
  },
  ...more,
});

/** The operations as functions that return the output, and fail the lifecycle with the error. */
function caller(client: ApiClient) {
  const ok = async (operation: OperationName, input: object): Promise<Json> => {
    const result = await client.call(operation, { Catalog, ...input });
    assert(!('error' in result), `${operation}: ${JSON.stringify(result)}`);
    return result.output;
  };
  const rejected = async (operation: OperationName, input: object, name: string): Promise<void> => {
    const result = await client.call(operation, { Catalog, ...input });
    assert('error' in result && result.error === name, `${operation} expecting ${name}: ${JSON.stringify(result)}`);
  };
  /** Reads, leaves out what is read-only, changes, and writes back under the lock that was read. */
  const update = async (Identifier: string, change: (record: Record<string, Json>) => object): Promise<Json> => {
    const {
      Id: _,
      Arn,
      CreatedDate,
      OpportunityTeam,
      RelatedEntityIdentifiers,
      ...record
    } = (await ok('GetOpportunity', { Identifier })) as Record<string, Json>;
    return ok('UpdateOpportunity', { ...record, Identifier, ...change(record) });
  };
  return { ok, rejected, update };
}
type Caller = ReturnType<typeof caller>;

/** A partner's own opportunity, from its creation over the review of AWS to Launched. */
async function ownOpportunity({ ok, rejected, update }: Caller, control: Stage['control'], account: string) {
  const created = await ok('CreateOpportunity', opportunity('Port data lake'));
  const Identifier = String(created.Id);
  const stale = created.LastModifiedDate;
  const read = (): Promise<Json> => ok('GetOpportunity', { Identifier });
  assert.equal(at(await read(), 'Project.Title'), 'Port data lake');
  await update(Identifier, ({ LifeCycle }) => ({ LifeCycle: { ...LifeCycle, NextSteps: 'Write' } }));
  assert.equal(at(await read(), 'LifeCycle.NextSteps'), 'Write');
  const { ClientToken: _, Origin, ...body } = opportunity('Port data lake');
  await rejected('UpdateOpportunity', { ...body, Identifier, LastModifiedDate: stale }, 'ConflictException');

  const solutions = (await ok('ListSolutions', { Status: ['Active'] })).SolutionSummaries as readonly Json[];
  const [one, two] = solutions.map(({ Id }) => Id);
  const related = { OpportunityIdentifier: Identifier, RelatedEntityType: 'Solutions' };
  await ok('AssociateOpportunity', { ...related, RelatedEntityIdentifier: one });
  await ok('AssociateOpportunity', { ...related, RelatedEntityIdentifier: two });
  await ok('DisassociateOpportunity', { ...related, RelatedEntityIdentifier: one });
  assert.deepEqual(at(await read(), 'RelatedEntityIdentifiers.Solutions'), [two]);

  await control('tasks', { AccountId: account, Mode: 'deferred', DelaySeconds: 1 });
  const start = {
    ClientToken: randomUUID(),
    Identifier,
    AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
  };
  const started = await ok('StartEngagementFromOpportunityTask', start);
  assert.equal(started.TaskStatus, 'IN_PROGRESS');
  await control('clock', { AccountId: account, AdvanceSeconds: 2 });
  assert.equal((await ok('StartEngagementFromOpportunityTask', start)).TaskStatus, 'COMPLETE');
  const tasks = await ok('ListEngagementFromOpportunityTasks', { TaskIdentifier: [started.TaskId] });
  assert.deepEqual(
    (tasks.TaskSummaries as readonly Json[]).map(({ TaskId, TaskStatus, OpportunityId }) => [
      TaskId,
      TaskStatus,
      OpportunityId,
    ]),
    [[started.TaskId, 'COMPLETE', Identifier]],
  );
  await rejected('SubmitOpportunity', { Identifier, InvolvementType: 'Co-Sell' }, 'ValidationException');

  await control('review', { AccountId: account, Catalog, Identifier, ReviewStatus: 'Approved' });
  assert.equal(at(await read(), 'LifeCycle.ReviewStatus'), 'Approved');
  const summary = await ok('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Identifier });
  assert.equal(summary.InvolvementType, 'Co-Sell');
  const Assignee = {
    Email: 'kim@partner.example',
    FirstName: 'Kim',
    LastName: 'Moreau',
    BusinessTitle: 'PartnerAccountManager',
  };
  await ok('AssignOpportunity', { Identifier, Assignee });
  await update(Identifier, ({ LifeCycle }) => ({ LifeCycle: { ...LifeCycle, Stage: 'Launched' } }));
  const listed = await ok('ListOpportunities', { Identifier: [Identifier] });
  assert.equal(at((listed.OpportunitySummaries as readonly Json[])[0], 'LifeCycle.Stage'), 'Launched');
}

/** Two referrals by AWS: one is accepted, one rejected. */
async function referrals({ ok }: Caller, control: Stage['control'], account: string) {
  for (const title of ['Cold storage', 'Warm storage'])
    await control('invitations', { AccountId: account, Catalog, Project: { Title: title } });
  const { EngagementInvitationSummaries: rows } = await ok('ListEngagementInvitations', {
    ParticipantType: 'RECEIVER',
  });
  const idOf = (title: string): unknown =>
    (rows as readonly Json[]).find(({ EngagementTitle }) => EngagementTitle === title)?.Id;
  const accepted = idOf('Cold storage');
  const shown = await ok('GetEngagementInvitation', { Identifier: accepted });
  assert.equal(at(shown, 'Payload.OpportunityInvitation.Project.Title'), 'Cold storage');
  const accept = { ClientToken: randomUUID(), Identifier: accepted, Tags: [{ Key: 'team', Value: 'harbour' }] };
  await ok('StartEngagementByAcceptingInvitationTask', accept);
  await control('clock', { AccountId: account, AdvanceSeconds: 2 });
  const task = await ok('StartEngagementByAcceptingInvitationTask', accept);
  assert.equal(task.TaskStatus, 'COMPLETE');
  const found = await ok('ListEngagementByAcceptingInvitationTasks', { TaskStatus: ['COMPLETE'] });
  assert.equal(at((found.TaskSummaries as readonly Json[])[0], 'OpportunityId'), task.OpportunityId);
  assert.equal(at(await ok('GetOpportunity', { Identifier: task.OpportunityId }), 'Project.Title'), 'Cold storage');
  const Identifier = idOf('Warm storage');
  await ok('RejectEngagementInvitation', { Identifier, RejectionReason: 'Unable to support' });
  const closed = await ok('GetEngagementInvitation', { Identifier });
  assert.deepEqual([closed.Status, closed.RejectionReason], ['REJECTED', 'Unable to support']);
}

/** A direct submission, as newer clients do it. */
async function directSubmission({ ok }: Caller) {
  const { Id: Identifier } = await ok('CreateOpportunity', opportunity('Quay sensors'));
  const related = { OpportunityIdentifier: Identifier, RelatedEntityType: 'Solutions' };
  await ok('AssociateOpportunity', { ...related, RelatedEntityIdentifier: 'S-1234567' });
  await ok('SubmitOpportunity', { Identifier, InvolvementType: 'For Visibility Only', Visibility: 'Limited' });
  assert.equal(at(await ok('GetOpportunity', { Identifier }), 'LifeCycle.ReviewStatus'), 'Submitted');
}

/** Every operation of the contract, in the order in which an integration uses them. Throws at the first that goes wrong. */
export async function runLifecycle({ client, control }: Stage, account: string): Promise<void> {
  const operations = caller(client);
  await ownOpportunity(operations, control, account);
  await referrals(operations, control, account);
  await control('tasks', { AccountId: account, Mode: 'inline' });
  await directSubmission(operations);
}
