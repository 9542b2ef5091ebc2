import { describeOperation, expect, may, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, getAt, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, notVisibleErrors, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity } from './helpers/invitations.ts';
import {
  createdOpportunity,
  fullCreateRequest,
  reviewedOpportunity,
  submittedOpportunity,
} from './helpers/opportunities.ts';

const summaryOf = (Id: string) => ({ Catalog: 'Sandbox', RelatedOpportunityIdentifier: Id });
const malformed: readonly InvalidRequestCase[] = [
  ['SUM-e976', 'a request that names no catalog', { Catalog: undefined }],
  ['SUM-7177', 'a request that names no opportunity', { RelatedOpportunityIdentifier: undefined }],
  ['SUM-b571', 'an identifier that is not of the opportunity form', { RelatedOpportunityIdentifier: 'S-1234567' }],
];
/** What AWS may write on its side of an opportunity. */
const awsSide = [
  ['SUM-7478', 'Insights.EngagementScore', { Insights: { EngagementScore: 'High' } }],
  ['SUM-1d92', 'Insights.NextBestActions', { Insights: { NextBestActions: 'Call the customer' } }],
  ['SUM-b739', 'LifeCycle.Stage', { LifeCycle: { Stage: 'Engaged' } }],
  ['SUM-0b4c', 'LifeCycle.NextSteps', { LifeCycle: { NextSteps: 'Meet on Monday' } }],
  ['SUM-bfdb', 'LifeCycle.TargetCloseDate', { LifeCycle: { TargetCloseDate: '2031-06-30' } }],
  [
    'SUM-94c1',
    'LifeCycle.ClosedLostReason',
    { LifeCycle: { Stage: 'Closed Lost', ClosedLostReason: 'Executive Blocker' } },
  ],
  ['SUM-c0c9', 'InvolvementTypeChangeReason', { InvolvementTypeChangeReason: 'Customer Requested' }],
  ['SUM-cac5', 'Visibility', { Visibility: 'Limited' }],
] as const;

describeOperation('GetAwsOpportunitySummary', () => {
  test(...must(...shapeRequirement('GetAwsOpportunitySummary')), async ({ partner }) => {
    const { Id } = await reviewedOpportunity(partner, 'Approved', fullCreateRequest());
    const summary = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id));
    expect([summary.Catalog, summary.RelatedOpportunityId]).toEqual(['Sandbox', Id]);
  });

  test(
    ...must('SUM-0d52', 'be served alike on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      const sdk = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id), { route: 'sdk' });
      const rest = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.RelatedOpportunityId).toBe(Id);
    },
  );

  test(
    ...must(
      'SUM-4f3a',
      'name the partner opportunity that it belongs to',
      citation('GetAwsOpportunitySummary, RelatedOpportunityId', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const [first, second] = [await submittedOpportunity(partner), await submittedOpportunity(partner)];
      expect(
        (await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(first.Id))).RelatedOpportunityId,
      ).toBe(first.Id);
      expect(
        (await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(second.Id))).RelatedOpportunityId,
      ).toBe(second.Id);
    },
  );

  test(
    ...must(
      'SUM-65d7',
      'show the involvement and visibility that were asked for',
      citation('GetAwsOpportunitySummary, InvolvementType; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner, {}, { InvolvementType: 'Co-Sell', Visibility: 'Full' });
      expect(await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id))).toMatchObject({
        InvolvementType: 'Co-Sell',
        Visibility: 'Full',
      });
    },
  );

  test(
    ...must(
      'SUM-542a',
      'show For Visibility Only when no more was asked for',
      citation('GetAwsOpportunitySummary, InvolvementType', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(
        partner,
        {},
        { InvolvementType: 'For Visibility Only', Visibility: 'Full' },
      );
      expect((await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id))).InvolvementType).toBe(
        'For Visibility Only',
      );
    },
  );

  test(
    ...must(
      'SUM-57bc',
      'say that a partner referred the opportunity',
      citation('GetAwsOpportunitySummary, Origin; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      const summary = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id));
      expect([summary.RelatedOpportunityId, summary.Origin]).toEqual([Id, 'Partner Referral']);
    },
  );

  test(
    ...should(
      'SUM-9baf',
      'say that AWS referred the opportunity',
      citation('GetAwsOpportunitySummary, Origin', 'inf', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await acceptedOpportunity(partner);
      expect((await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id))).Origin).toBe('AWS Referral');
    },
  );

  test(
    ...should(
      'SUM-8314',
      'carry the customer contacts over',
      citation('GetAwsOpportunitySummary, Customer.Contacts; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await submittedOpportunity(partner, fullCreateRequest());
      const summary = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(read.Id));
      expect(summary.Customer?.Contacts).toEqual(read.Customer?.Contacts);
    },
  );

  test(
    ...should(
      'SUM-3be1',
      'carry the expected spend over',
      citation('GetAwsOpportunitySummary, ExpectedCustomerSpend: Amount, Frequency; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await submittedOpportunity(partner);
      const summary = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(read.Id));
      expect(summary.Project?.ExpectedCustomerSpend?.[0]).toMatchObject({
        Amount: read.Project?.ExpectedCustomerSpend?.[0]?.Amount,
        Frequency: 'Monthly',
      });
    },
  );

  test(
    ...should(
      'SUM-3ef4',
      'list the related solutions and products',
      citation('GetAwsOpportunitySummary, RelatedEntityIds; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await submittedOpportunity(partner);
      const summary = await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(read.Id));
      expect(summary.RelatedEntityIds).toEqual({
        Solutions: read.RelatedEntityIdentifiers.Solutions,
        AwsProducts: read.RelatedEntityIdentifiers.AwsProducts,
      });
    },
  );

  test(
    ...should(
      'SUM-2390',
      'name the partner development manager in the AWS team',
      citation('GetAwsOpportunitySummary, OpportunityTeam; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewedOpportunity(partner, 'Approved');
      const team = (await partner.asserting().setUp('GetAwsOpportunitySummary', summaryOf(Id))).OpportunityTeam ?? [];
      expect(team.map((member) => member.BusinessTitle)).toContain('PDM');
    },
  );

  test(
    ...may(
      'SUM-c2cd',
      'leave involvement and visibility blank before submission, or not find the summary',
      citation('facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const reply = await partner.call('GetAwsOpportunitySummary', summaryOf(Id));
      expect([null, 'ResourceNotFoundException']).toContain(reply.error?.name ?? null);
      expect([reply.body?.InvolvementType ?? null, reply.body?.Visibility ?? null]).toEqual([null, null]);
    },
  );

  for (const [id, path, edit] of awsSide) {
    test(
      ...must(id, `show ${path} as AWS has set it`, citation(`GetAwsOpportunitySummary, ${path}`, 'doc', 'lifecycle')),
      async ({ partner, control }) => {
        const { Id } = await reviewedOpportunity(partner, 'Approved');
        await control.setAwsSummary(Id, edit);
        expect(getAt(await partner.setUp('GetAwsOpportunitySummary', summaryOf(Id)), path)).toBe(getAt(edit, path));
      },
    );
  }

  for (const [id, says, change] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`GetAwsOpportunitySummary, ${firstPath(change)}; facts B`, 'doc', 'validation'),
      ),
      async ({ partner }) => {
        const valid = summaryOf((await submittedOpportunity(partner)).Id);
        await partner.expectRejected(
          'GetAwsOpportunitySummary',
          valid,
          withChanges(valid, change),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...must(
      'SUM-2077',
      'refuse Identifier in place of RelatedOpportunityIdentifier',
      citation('GetAwsOpportunitySummary, RelatedOpportunityIdentifier; facts K', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      await partner.expectRejected(
        'GetAwsOpportunitySummary',
        summaryOf(Id),
        { Catalog: 'Sandbox', Identifier: Id },
        'ValidationException',
      );
    },
  );

  test(
    ...must(
      'SUM-28ca',
      'not find an opportunity that does not exist',
      citation('GetAwsOpportunitySummary, RelatedOpportunityIdentifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await submittedOpportunity(partner);
      await partner.expectRejected(
        'GetAwsOpportunitySummary',
        summaryOf(Id),
        summaryOf('O9999999999'),
        'ResourceNotFoundException',
      );
    },
  );

  test(
    ...must(
      'SUM-fada',
      "hide another account's opportunity",
      citation('GetAwsOpportunitySummary, RelatedOpportunityIdentifier', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await submittedOpportunity(partner), await submittedOpportunity(otherPartner)];
      await partner.setUp('GetAwsOpportunitySummary', summaryOf(mine.Id));
      expect((await otherPartner.setUp('GetAwsOpportunitySummary', summaryOf(theirs.Id))).RelatedOpportunityId).toBe(
        theirs.Id,
      );
      expect(await otherPartner.call('GetAwsOpportunitySummary', summaryOf(mine.Id))).toBeRejectedWith(
        notVisibleErrors,
      );
    },
  );

  test(
    ...must(
      'SUM-9743',
      'not show one catalog in the other',
      citation('GetAwsOpportunitySummary, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const valid = summaryOf((await submittedOpportunity(partner)).Id);
      await partner.expectRejected(
        'GetAwsOpportunitySummary',
        valid,
        { ...valid, Catalog: productionCatalog(control) },
        notVisibleErrors,
      );
    },
  );

  test(
    ...untested(
      'SUM-d41f',
      'keep the history of next steps on the side of AWS',
      'AWS people write it; no operation and no simulation does',
      citation('GetAwsOpportunitySummary, NextStepsHistory', 'doc', 'lifecycle'),
    ),
  );
});
