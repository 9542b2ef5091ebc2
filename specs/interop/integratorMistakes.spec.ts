import { describeOperation, documented, expect, must, observed, test } from '../support/test.ts';

const Catalog = 'Sandbox';

describeOperation('Interop', () => {
  test(
    'ignores read-only members copied from a GetOpportunity response',
    must('INT-8b91', 'rules', observed('behaviour A.14, K')),
    async ({ partner }) => {
      const { Id } = await partner.createOpportunity();
      const read = await partner.getOpportunity(Id);
      const OpportunityTeam = [{ Email: 'intruder@partner.example.com', FirstName: 'In', LastName: 'Truder' }];
      const echo = { ...read, Identifier: Id, CreatedDate: '2020-01-01T00:00:00Z', OpportunityTeam };
      expect(await partner.call('UpdateOpportunity', echo)).toSucceed();
      const { CreatedDate, OpportunityTeam: team } = await partner.getOpportunity(Id);
      expect({ CreatedDate, team }).toEqual({ CreatedDate: read.CreatedDate, team: read.OpportunityTeam });
    },
  );

  test(
    'rejects LifeCycleReviewStatus "In Review" in place of "In review"',
    must('INT-b7f4', 'rules', documented('ListOpportunities, LifeCycleReviewStatus; behaviour C.1')),
    async ({ partner }) => {
      const filter = (status: string) => ({ Catalog, LifeCycleReviewStatus: [status] });
      await partner.expectRejected(
        'ListOpportunities',
        filter('In review'),
        filter('In Review'),
        'ValidationException',
      );
    },
  );
});
