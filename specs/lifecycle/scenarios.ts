import { randomUUID } from 'node:crypto';
import { test } from '@playwright/test';
import type { Stage } from '../../schemas/index.ts';
import { assigneeOf, hasAssignee } from '../support/assignee.ts';
import type { Partner } from '../support/partner.ts';
import { daysFromNow, expect } from '../support/test.ts';

/** The stages between the first and the last, in the order of the documents. */
const stagesToLaunch: readonly Stage[] = [
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
  'Launched',
];

/** Asked at Launched of consulting partners and of special programs (behaviour D.33); harmless to others. */
const neededAtLaunch = {
  Customer: { Account: { AwsAccountId: '123456789012' } },
  SoftwareRevenue: {
    DeliveryModel: 'Contract',
    Value: { Amount: '1000.00', CurrencyCode: 'USD' },
    EffectiveDate: daysFromNow(1),
    ExpirationDate: daysFromNow(366),
  },
} as const;

/** Moves an approved opportunity through every stage that is left, and sees each of them kept. */
export async function advanceToLaunched(partner: Partner, Identifier: string): Promise<void> {
  for (const Stage of stagesToLaunch) {
    await test.step(`the partner moves it to ${Stage}`, async () => {
      await partner.updateOpportunity(Identifier, { ...neededAtLaunch, LifeCycle: { Stage } });
      expect((await partner.getOpportunity(Identifier)).LifeCycle?.Stage).toBe(Stage);
    });
  }
}

/** AWS refers an opportunity; the partner finds it, reads it, accepts it and brings it to Launched. */
export async function awsReferralFlow(partner: Partner): Promise<void> {
  const { invitationId, title, sent } = await test.step('AWS refers an opportunity and invites the partner', () =>
    partner.receiveReferral());

  await test.step('the partner reads the invitation, and finds what AWS chose to show', async () => {
    const invitation = await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: invitationId });
    expect(invitation).toMatchObject({ Id: invitationId, Status: 'PENDING', PayloadType: 'OpportunityInvitation' });
    const shown = invitation.Payload?.OpportunityInvitation;
    expect(shown?.Project.Title).toBe(title);
    expect(shown?.Customer.CompanyName).toBe(sent.Customer?.Account?.CompanyName);
  });

  const { OpportunityId, task } = await test.step('the partner accepts, and the task completes', () =>
    partner.acceptInvitation(invitationId));
  expect(task.TaskStatus).toBe('COMPLETE');

  await test.step('the invitation is no longer pending', async () => {
    const invitation = await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: invitationId });
    expect(invitation.Status).toBe('ACCEPTED');
  });
  await test.step('the opportunity is there, approved, with all that AWS knew', async () => {
    const read = await partner.getOpportunity(OpportunityId);
    expect(read.LifeCycle).toMatchObject({ ReviewStatus: 'Approved', Stage: 'Prospect' });
    expect(read.Project?.Title).toBe(title);
    expect(read.Customer?.Account?.Address?.StreetAddress).toBe(sent.Customer?.Account?.Address?.StreetAddress);
  });
  await test.step('the partner associates its solution', async () => {
    const solution = await partner.activeSolution();
    await partner.associateOpportunity(OpportunityId, solution);
    expect((await partner.getOpportunity(OpportunityId)).RelatedEntityIdentifiers.Solutions).toEqual([solution]);
  });
  await advanceToLaunched(partner, OpportunityId);
}

/** The partner brings an opportunity of its own through a review that first asks for more, and on to Launched. */
export async function partnerOriginatedFlow(partner: Partner): Promise<void> {
  const { Id, sent } = await test.step('the partner creates an opportunity', () => partner.createOpportunity());
  await test.step('it associates a solution', () => partner.associateOpportunity(Id));
  await test.step('it submits the opportunity to AWS', async () => {
    const task = await partner.submitOpportunity(Id, { InvolvementType: 'Co-Sell', Visibility: 'Full' });
    expect(task).toMatchObject({ TaskStatus: 'COMPLETE', OpportunityId: Id });
    expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
  });
  await test.step('AWS asks for more', async () => {
    await partner.setReviewStatus(Id, 'Action Required', 'Say more about the business problem.');
    const { LifeCycle } = await partner.getOpportunity(Id);
    expect(LifeCycle).toMatchObject({
      ReviewStatus: 'Action Required',
      ReviewComments: 'Say more about the business problem.',
    });
  });
  await test.step('the partner corrects what was asked for', async () => {
    const CustomerBusinessProblem =
      'Orders queue for hours at every season’s peak, and halls cannot be rented at short notice.';
    await partner.updateOpportunity(Id, { Project: { CustomerBusinessProblem } });
    expect((await partner.getOpportunity(Id)).Project?.CustomerBusinessProblem).toBe(CustomerBusinessProblem);
  });
  await test.step('AWS approves', async () => {
    await partner.setReviewStatus(Id, 'Approved');
    expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Approved');
  });
  await test.step('the partner reads how AWS sees it', async () => {
    const summary = await partner.setUp('GetAwsOpportunitySummary', {
      Catalog: 'Sandbox',
      RelatedOpportunityIdentifier: Id,
    });
    expect(summary).toMatchObject({
      Catalog: 'Sandbox',
      RelatedOpportunityId: Id,
      InvolvementType: 'Co-Sell',
      Visibility: 'Full',
    });
  });
  if (hasAssignee(partner)) {
    const Assignee = assigneeOf(partner);
    await test.step('the partner hands it to a colleague', async () => {
      await partner.setUp('AssignOpportunity', { Catalog: 'Sandbox', Identifier: Id, Assignee });
      const team = (await partner.getOpportunity(Id)).OpportunityTeam ?? [];
      expect(team.map(({ Email }) => Email)).toContain(Assignee.Email);
    });
  }
  await advanceToLaunched(partner, Id);
  expect((await partner.getOpportunity(Id)).Project?.Title).toBe(sent.Project?.Title);
}

/** Everything a submission needs, as one Start call, so that its token can be sent again. */
export const submitRequest = (Identifier: string) => ({
  Catalog: 'Sandbox',
  ClientToken: randomUUID(),
  Identifier,
  AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' } as const,
});
