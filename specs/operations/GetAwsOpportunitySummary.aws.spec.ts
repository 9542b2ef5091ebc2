import { describeOperation, documented, expect, inferred, must, should, test } from '../support/test.ts';
import { newClientToken, reviewedOpportunity } from './helpers/opportunities.ts';

// Lists that AWS keeps on its side of an opportunity.

const summaryOf = (Id: string) => ({ Catalog: 'Sandbox', RelatedOpportunityIdentifier: Id });

describeOperation('GetAwsOpportunitySummary', () => {
  test(
    'returns OpportunityTeam as set by AWS',
    must('SUM-7d1f', 'lifecycle', documented('GetAwsOpportunitySummary, OpportunityTeam')),
    async ({ partner, control }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      const member = { BusinessTitle: 'PDM', Email: 'kim@amazon.example', FirstName: 'Kim', LastName: 'Larsen' };
      await control.setAwsSummary(Id, { OpportunityTeam: [member] });
      const { OpportunityTeam } = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      expect(OpportunityTeam).toContainEqual(expect.objectContaining(member));
    },
  );

  test(
    'returns LifeCycle.NextStepsHistory as set by AWS',
    must('SUM-d41f', 'lifecycle', documented('GetAwsOpportunitySummary, NextStepsHistory')),
    async ({ partner, control }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      const NextStepsHistory = [{ Time: '2030-02-01T10:00:00Z', Value: 'Met the customer' }];
      await control.setAwsSummary(Id, { LifeCycle: { NextStepsHistory } });
      const { LifeCycle } = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      const [entry] = LifeCycle?.NextStepsHistory ?? [];
      expect(entry?.Value).toBe('Met the customer');
      expect(Date.parse(entry?.Time ?? '')).toBe(Date.parse('2030-02-01T10:00:00Z'));
    },
  );

  test(
    'returns the summary of a draft with only Catalog and ClientToken',
    should('SUM-6268', 'lifecycle', inferred('GetAwsOpportunitySummary; behaviour B.2')),
    async ({ partner }) => {
      const draft = await partner.setUp('CreateOpportunity', { Catalog: 'Sandbox', ClientToken: newClientToken() });
      const summary = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(draft.Id));
      expect(summary.RelatedOpportunityId).toBe(draft.Id);
    },
  );
});
