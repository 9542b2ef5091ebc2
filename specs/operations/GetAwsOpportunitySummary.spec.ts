import { expect, may, must, operation, shapeRequirement, should, test, untested } from '../support/test.ts';
import { at, changed, pathOf } from './given/change.ts';
import { cite } from './given/cite.ts';
import { accepted } from './given/invitation.ts';
import { everyMember, opened, reviewed, submitted } from './given/opportunity.ts';
import { hidden, type Malformed, production } from './given/refusals.ts';

const summaryOf = (Id: string) => ({ Catalog: 'Sandbox', RelatedOpportunityIdentifier: Id });
const malformed: readonly Malformed[] = [
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

operation('GetAwsOpportunitySummary', () => {
  test(...must(...shapeRequirement('GetAwsOpportunitySummary')), async ({ partner }) => {
    const { Id } = await reviewed(partner, 'Approved', everyMember());
    const summary = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id));
    expect([summary.Catalog, summary.RelatedOpportunityId]).toEqual(['Sandbox', Id]);
  });

  test(
    ...must('SUM-0d52', 'be served alike on both routes', cite('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const { Id } = await submitted(partner);
      const sdk = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id), { route: 'sdk' });
      const rest = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id), { route: 'rest' });
      expect(rest).toEqual(sdk);
      expect(sdk.RelatedOpportunityId).toBe(Id);
    },
  );

  test(
    ...must(
      'SUM-4f3a',
      'name the partner opportunity that it belongs to',
      cite('GetAwsOpportunitySummary, RelatedOpportunityId', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const [first, second] = [await submitted(partner), await submitted(partner)];
      expect(
        (await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(first.Id))).RelatedOpportunityId,
      ).toBe(first.Id);
      expect(
        (await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(second.Id))).RelatedOpportunityId,
      ).toBe(second.Id);
    },
  );

  test(
    ...must(
      'SUM-65d7',
      'show the involvement and visibility that were asked for',
      cite('GetAwsOpportunitySummary, InvolvementType; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submitted(partner, {}, { InvolvementType: 'Co-Sell', Visibility: 'Full' });
      expect(await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id))).toMatchObject({
        InvolvementType: 'Co-Sell',
        Visibility: 'Full',
      });
    },
  );

  test(
    ...must(
      'SUM-542a',
      'show For Visibility Only when no more was asked for',
      cite('GetAwsOpportunitySummary, InvolvementType', 'doc', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submitted(partner, {}, { InvolvementType: 'For Visibility Only', Visibility: 'Full' });
      expect((await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id))).InvolvementType).toBe(
        'For Visibility Only',
      );
    },
  );

  test(
    ...must(
      'SUM-57bc',
      'say that a partner referred the opportunity',
      cite('GetAwsOpportunitySummary, Origin; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await submitted(partner);
      const summary = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id));
      expect([summary.RelatedOpportunityId, summary.Origin]).toEqual([Id, 'Partner Referral']);
    },
  );

  test(
    ...should(
      'SUM-9baf',
      'say that AWS referred the opportunity',
      cite('GetAwsOpportunitySummary, Origin', 'inf', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await accepted(partner);
      expect((await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id))).Origin).toBe('AWS Referral');
    },
  );

  test(
    ...should(
      'SUM-8314',
      'carry the customer contacts over',
      cite('GetAwsOpportunitySummary, Customer.Contacts; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await submitted(partner, everyMember());
      const summary = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(read.Id));
      expect(summary.Customer?.Contacts).toEqual(read.Customer?.Contacts);
    },
  );

  test(
    ...should(
      'SUM-3be1',
      'carry the expected spend over',
      cite('GetAwsOpportunitySummary, ExpectedCustomerSpend: Amount, Frequency; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await submitted(partner);
      const summary = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(read.Id));
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
      cite('GetAwsOpportunitySummary, RelatedEntityIds; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const read = await submitted(partner);
      const summary = await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(read.Id));
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
      cite('GetAwsOpportunitySummary, OpportunityTeam; facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await reviewed(partner, 'Approved');
      const team = (await partner.asserting().does('GetAwsOpportunitySummary', summaryOf(Id))).OpportunityTeam ?? [];
      expect(team.map((member) => member.BusinessTitle)).toContain('PDM');
    },
  );

  test(
    ...may(
      'SUM-c2cd',
      'leave involvement and visibility blank before submission, or not find the summary',
      cite('facts B.2', 'obs', 'lifecycle'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const reply = await partner.tries('GetAwsOpportunitySummary', summaryOf(Id));
      expect([null, 'ResourceNotFoundException']).toContain(reply.problem?.name ?? null);
      expect([reply.body?.InvolvementType ?? null, reply.body?.Visibility ?? null]).toEqual([null, null]);
    },
  );

  for (const [id, path, edit] of awsSide) {
    test(
      ...must(id, `show ${path} as AWS has set it`, cite(`GetAwsOpportunitySummary, ${path}`, 'doc', 'lifecycle')),
      async ({ partner, control }) => {
        const { Id } = await reviewed(partner, 'Approved');
        await control.summary(Id, edit);
        expect(at(await partner.does('GetAwsOpportunitySummary', summaryOf(Id)), path)).toBe(at(edit, path));
      },
    );
  }

  for (const [id, says, change] of malformed) {
    test(
      ...must(id, `refuse ${says}`, cite(`GetAwsOpportunitySummary, ${pathOf(change)}; facts B`, 'doc', 'validation')),
      async ({ partner }) => {
        const valid = summaryOf((await submitted(partner)).Id);
        await partner.refuses('GetAwsOpportunitySummary', valid, changed(valid, change), 'ValidationException');
      },
    );
  }

  test(
    ...must(
      'SUM-2077',
      'refuse Identifier in place of RelatedOpportunityIdentifier',
      cite('GetAwsOpportunitySummary, RelatedOpportunityIdentifier; facts K', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await submitted(partner);
      await partner.refuses(
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
      cite('GetAwsOpportunitySummary, RelatedOpportunityIdentifier', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const { Id } = await submitted(partner);
      await partner.refuses(
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
      cite('GetAwsOpportunitySummary, RelatedOpportunityIdentifier', 'doc', 'security'),
    ),
    async ({ partner, stranger }) => {
      const [mine, theirs] = [await submitted(partner), await submitted(stranger)];
      await partner.does('GetAwsOpportunitySummary', summaryOf(mine.Id));
      expect((await stranger.does('GetAwsOpportunitySummary', summaryOf(theirs.Id))).RelatedOpportunityId).toBe(
        theirs.Id,
      );
      expect(await stranger.tries('GetAwsOpportunitySummary', summaryOf(mine.Id))).toBeProblem(hidden);
    },
  );

  test(
    ...must(
      'SUM-9743',
      'not show one catalog in the other',
      cite('GetAwsOpportunitySummary, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const valid = summaryOf((await submitted(partner)).Id);
      await partner.refuses('GetAwsOpportunitySummary', valid, { ...valid, Catalog: production(control) }, hidden);
    },
  );

  test(
    ...untested(
      'SUM-d41f',
      'keep the history of next steps on the side of AWS',
      'AWS people write it; no operation and no simulation does',
      cite('GetAwsOpportunitySummary, NextStepsHistory', 'doc', 'lifecycle'),
    ),
  );
});
