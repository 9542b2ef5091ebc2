import { randomUUID } from 'node:crypto';
import {
  AssignOpportunityCommand,
  AssociateOpportunityCommand,
  CreateOpportunityCommand,
  DisassociateOpportunityCommand,
  GetAwsOpportunitySummaryCommand,
  GetEngagementInvitationCommand,
  GetOpportunityCommand,
  ListEngagementInvitationsCommand,
  ListOpportunitiesCommand,
  ListSolutionsCommand,
  type PartnerCentralSellingClient,
  RejectEngagementInvitationCommand,
  StartEngagementByAcceptingInvitationTaskCommand,
  StartEngagementFromOpportunityTaskCommand,
} from '@aws-sdk/client-partnercentral-selling';
import { test as step } from '@playwright/test';
import { waitFor } from '../../client/poll.ts';
import { endWithoutSolution } from '../support/activeSolutions.ts';
import { describeOperation, documented, expect, must } from '../support/test.ts';
import { sdkOpportunity, test, updateOpportunity } from './sdk.ts';

const Catalog = 'Sandbox';
const patience = { timeoutMs: 10_000, description: 'The task being COMPLETE' };
const stages = ['Qualified', 'Technical Validation', 'Business Validation', 'Committed', 'Launched'] as const;

async function partnerOriginatedFlow(client: PartnerCentralSellingClient): Promise<void> {
  const sent = sdkOpportunity();
  const { Id } = await client.send(new CreateOpportunityCommand(sent));
  const Identifier = Id ?? 'the SDK gave no Id';
  const read = async () => client.send(new GetOpportunityCommand({ Catalog, Identifier }));
  expect((await read()).Project?.Title).toBe(sent.Project?.Title);

  await step.step('a solution is replaced', async () => {
    const { SolutionSummaries = [] } = await client.send(new ListSolutionsCommand({ Catalog, Status: ['Active'] }));
    if (SolutionSummaries.length < 2) endWithoutSolution(SolutionSummaries.length);
    const [first, second] = SolutionSummaries.map(({ Id }) => Id);
    const related = { Catalog, OpportunityIdentifier: Identifier, RelatedEntityType: 'Solutions' } as const;
    await client.send(new AssociateOpportunityCommand({ ...related, RelatedEntityIdentifier: first }));
    await client.send(new AssociateOpportunityCommand({ ...related, RelatedEntityIdentifier: second }));
    await client.send(new DisassociateOpportunityCommand({ ...related, RelatedEntityIdentifier: first }));
    expect((await read()).RelatedEntityIdentifiers?.Solutions).toEqual([second]);
  });
  await step.step('it is submitted, and the task polled', async () => {
    const AwsSubmission = { InvolvementType: 'Co-Sell', Visibility: 'Full' } as const;
    const start = new StartEngagementFromOpportunityTaskCommand({
      Catalog,
      ClientToken: randomUUID(),
      Identifier,
      AwsSubmission,
    });
    await waitFor(async () => (await client.send(start)).TaskStatus === 'COMPLETE', patience);
    expect((await read()).LifeCycle?.ReviewStatus).toBe('Submitted');
  });
  await step.step('it is reviewed, corrected and approved', async () => {
    await updateOpportunity(client, Identifier, {
      LifeCycle: { ReviewStatus: 'Action Required', ReviewComments: 'Where is the customer?' },
    });
    await updateOpportunity(client, Identifier, { Customer: { Account: { Address: { City: 'Tacoma' } } } });
    await updateOpportunity(client, Identifier, { LifeCycle: { ReviewStatus: 'Approved' } });
    expect((await read()).Customer?.Account?.Address?.City).toBe('Tacoma');
  });
  const summary = await client.send(
    new GetAwsOpportunitySummaryCommand({ Catalog, RelatedOpportunityIdentifier: Identifier }),
  );
  expect(summary).toMatchObject({ RelatedOpportunityId: Identifier, InvolvementType: 'Co-Sell' });
  const Assignee = {
    Email: 'kim.moreau@partner.example.com',
    FirstName: 'Kim',
    LastName: 'Moreau',
    BusinessTitle: 'PartnerAccountManager',
  };
  await client.send(new AssignOpportunityCommand({ Catalog, Identifier, Assignee }));
  for (const Stage of stages) await updateOpportunity(client, Identifier, { LifeCycle: { Stage } });
  const { OpportunitySummaries = [] } = await client.send(
    new ListOpportunitiesCommand({ Catalog, Identifier: [Identifier] }),
  );
  expect(OpportunitySummaries.map(({ Id, LifeCycle }) => [Id, LifeCycle?.Stage])).toEqual([[Identifier, 'Launched']]);
}

async function createReferral(
  client: PartnerCentralSellingClient,
): Promise<{ readonly invitation: string; readonly title: string }> {
  const sent = sdkOpportunity({ Origin: 'AWS Referral' });
  await client.send(new CreateOpportunityCommand(sent));
  const title = sent.Project?.Title ?? '';
  const invitation = await waitFor(
    async () => {
      const { EngagementInvitationSummaries = [] } = await client.send(
        new ListEngagementInvitationsCommand({ Catalog, ParticipantType: 'RECEIVER' }),
      );
      return EngagementInvitationSummaries.find(({ EngagementTitle }) => EngagementTitle === title)?.Id;
    },
    { timeoutMs: 10_000, description: 'An invitation' },
  );
  return { invitation, title };
}

async function awsReferralFlow(client: PartnerCentralSellingClient): Promise<void> {
  await step.step('a referral is accepted', async () => {
    const { invitation, title } = await createReferral(client);
    const accept = new StartEngagementByAcceptingInvitationTaskCommand({
      Catalog,
      ClientToken: randomUUID(),
      Identifier: invitation,
    });
    const task = await waitFor(async () => {
      const reply = await client.send(accept);
      return reply.TaskStatus === 'COMPLETE' ? reply : null;
    }, patience);
    const read = await client.send(new GetOpportunityCommand({ Catalog, Identifier: task.OpportunityId }));
    expect(read.Project?.Title).toBe(title);
    expect(read.CreatedDate).toBeInstanceOf(Date);
  });
  await step.step('a referral is rejected', async () => {
    const { invitation: Identifier } = await createReferral(client);
    await client.send(
      new RejectEngagementInvitationCommand({ Catalog, Identifier, RejectionReason: 'Unable to support' }),
    );
    const { Status } = await client.send(new GetEngagementInvitationCommand({ Catalog, Identifier }));
    expect(Status).toBe('REJECTED');
  });
}

describeOperation('Interop', () => {
  const grounds = [
    'lifecycle',
    documented('AWS SDK for JavaScript v3, client-partnercentral-selling; behaviour A.2, F.2'),
  ] as const;

  test(
    'accepts each operation of the launch from the unmodified SDK with immediate tasks',
    must('INT-3fe4', ...grounds),
    async ({ client, control }) => {
      await control.configureTasks({ Mode: 'inline' });
      await partnerOriginatedFlow(client);
      await awsReferralFlow(client);
    },
  );

  test(
    'accepts each operation of the launch from the unmodified SDK with deferred tasks',
    must('INT-40b2', ...grounds),
    async ({ client, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 1 });
      await partnerOriginatedFlow(client);
      await awsReferralFlow(client);
    },
  );
});

describeOperation('CreateOpportunity', () => {
  test(
    'accepts a request that the caller sent without ClientToken, since the SDK sets one',
    must('CRE-7fdf', 'locking', documented('CreateOpportunity, ClientToken')),
    async ({ client, partner }) => {
      await partner.createOpportunity();
      const { ClientToken: _token, ...withoutToken } = sdkOpportunity();
      const { Id } = await client.send(new CreateOpportunityCommand({ ...withoutToken, ClientToken: undefined }));
      expect((await partner.getOpportunity(Id ?? '')).Project?.Title).toBe(withoutToken.Project?.Title);
      expect(await partner.call('CreateOpportunity', withoutToken)).toBeRejectedWith('ValidationException');
    },
  );
});
