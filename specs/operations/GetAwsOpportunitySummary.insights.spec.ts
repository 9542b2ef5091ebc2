import type { Partner } from '../support/partner.ts';
import { describeOperation, documented, expect, must, should, test } from '../support/test.ts';
import { associateRequest } from './helpers/associations.ts';
import { getAt } from './helpers/bodyPath.ts';
import { reviewedOpportunity } from './helpers/opportunities.ts';

const summaryOf = (Id: string) => ({ Catalog: 'Sandbox', RelatedOpportunityIdentifier: Id });
/** An opportunity whose summary can be read: every recording is of an approved one (behaviour B.2). */
const approvedOpportunity = (partner: Partner, changes: object = {}) =>
  reviewedOpportunity(partner, 'Approved', changes);
const partnerSide = {
  CurrencyCode: 'USD',
  Frequency: 'Monthly',
  TotalAmount: '10575.07',
  TotalOptimizedAmount: '9000.5',
  TotalPotentialSavingsAmount: '1574.57',
  TotalAmountByCategory: { 'MAP Eligible': '9000.5' },
  AwsProducts: [
    {
      Amount: '10575.07',
      Categories: ['MAP Eligible'],
      Optimizations: [{ Description: 'Use Graviton', SavingsAmount: '1574.57' }],
      OptimizedAmount: '9000.5',
      PotentialSavingsAmount: '1574.57',
      ProductCode: null,
      ServiceCode: 'aWSLambda',
    },
  ],
};
const fromEstimate = { Insights: { AwsProductsSpendInsightsBySource: { Partner: partnerSide } } };
/** Members of the insights on spend, as they were recorded (since-launch J.4). */
const spendInsights = (
  [
    ['SUM-947a', 'TotalAmount'],
    ['SUM-e400', 'TotalOptimizedAmount'],
    ['SUM-71d3', 'TotalPotentialSavingsAmount'],
    ['SUM-bf16', 'TotalAmountByCategory.MAP Eligible'],
    ['SUM-5b08', 'CurrencyCode'],
    ['SUM-c92a', 'Frequency'],
    ['SUM-61da', 'AwsProducts.0.Amount'],
    ['SUM-3e61', 'AwsProducts.0.OptimizedAmount'],
    ['SUM-a8f4', 'AwsProducts.0.PotentialSavingsAmount'],
    ['SUM-f572', 'AwsProducts.0.ServiceCode'],
    ['SUM-4220', 'AwsProducts.0.Categories.0'],
    ['SUM-0d97', 'AwsProducts.0.Optimizations.0.Description'],
    ['SUM-1da6', 'AwsProducts.0.Optimizations.0.SavingsAmount'],
  ] as const
).map(([id, member]) => [id, `Insights.AwsProductsSpendInsightsBySource.Partner.${member}`, fromEstimate] as const);
/** What AWS may write on its side of an opportunity since launch. */
const awsSide = [
  ['SUM-c866', 'Insights.OpportunityQuality.Score', { Insights: { OpportunityQuality: { Score: 87 } } }],
  ['SUM-b871', 'Insights.OpportunityQuality.Trend', { Insights: { OpportunityQuality: { Trend: 'Improving' } } }],
  [
    'SUM-c5d7',
    'Insights.Recommendations.0.Type',
    { Insights: { Recommendations: [{ Type: 'SolutionRecommendation', Details: 'Attach a solution' }] } },
  ],
  [
    'SUM-4043',
    'Insights.Recommendations.0.Details',
    { Insights: { Recommendations: [{ Type: 'OpportunityQuality', Details: 'Say more about the customer' }] } },
  ],
  [
    'SUM-c73c',
    'Insights.Recommendations.0.Attributes.segment',
    {
      Insights: {
        Recommendations: [{ Type: 'SpecialistRecommendation', Details: 'Ask one', Attributes: { segment: 'SMB' } }],
      },
    },
  ],
  ['SUM-4c98', 'CosellMotion', { CosellMotion: 'Agent-engaged' }],
  ...spendInsights,
] as const;

describeOperation('GetAwsOpportunitySummary', () => {
  for (const [id, path, edit] of awsSide) {
    test(
      `returns ${path} as set by AWS`,
      must(id, 'lifecycle', documented('since-launch J.2.7, J.4')),
      async ({ partner, control }) => {
        const { Id } = await approvedOpportunity(partner);
        await control.setAwsSummary(Id, edit);
        expect(getAt(await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id)), path)).toBe(
          getAt(edit, path),
        );
      },
    );
  }

  for (const [id, type, name] of [
    ['SUM-6988', 'AwsMarketplaceSolutions', 'Solution/soln-a'],
    ['SUM-f0d0', 'AwsMarketplaceProducts', 'SaaSProduct/prod-a'],
  ] as const)
    test(
      `returns the same related ${type} as GetOpportunity`,
      should(id, 'lifecycle', documented('since-launch J.2.7')),
      // Emulators only: the entity must exist in AWS Marketplace.
      async ({ partner, control: _ }) => {
        const { Id } = await approvedOpportunity(partner);
        const entity = `arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/${name}`;
        await partner.setUp('AssociateOpportunity', await associateRequest(partner, Id, type, entity));
        const related = (await partner.getOpportunity(Id)).RelatedEntityIdentifiers[type];
        expect(related).toHaveLength(1);
        const summary = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
        expect(summary.RelatedEntityIds?.[type]).toEqual(related);
      },
    );

  for (const [id, Stage, more] of [
    ['SUM-c240', 'Committed', {}],
    ['SUM-06a1', 'Launched', {}],
    ['SUM-c013', 'Closed Lost', { ClosedLostReason: 'Price' }],
  ] as const)
    test(
      `returns no Insights.AwsProductsSpendInsightsBySource at Stage "${Stage}"`,
      should(id, 'lifecycle', documented('since-launch J.4.10')),
      async ({ partner, control }) => {
        const { Id } = await approvedOpportunity(partner);
        await partner.associateOpportunity(Id);
        const { Insights } = fromEstimate;
        await control.setAwsSummary(Id, { Insights: { ...Insights, EngagementScore: 'High' } });
        const before = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
        expect(before.Insights?.AwsProductsSpendInsightsBySource?.Partner).toBeTruthy();
        await partner.updateOpportunity(Id, { LifeCycle: { Stage, ...more } });
        const after = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
        expect(after.Insights?.AwsProductsSpendInsightsBySource ?? null).toBeNull();
        // Only they are gone, and not whatever AWS had set.
        expect(after.Insights?.EngagementScore).toBe('High');
      },
    );

  test(
    'returns 100 AwsProducts of an insight, one with 20 Categories and 10 Optimizations',
    must('SUM-9231', 'lifecycle', documented('since-launch J.4.10')),
    async ({ partner, control }) => {
      const numbers = (count: number) => Array.from({ length: count }, (_each, number) => number);
      const AwsProducts = numbers(100).map((product) => ({
        ProductCode: `Product${product}`,
        Categories: numbers(product === 0 ? 20 : 1).map((number) => `Category ${number}`),
        Optimizations: numbers(product === 0 ? 10 : 1).map((number) => ({
          Description: `Advice ${number}`,
          SavingsAmount: `${number}.5`,
        })),
      }));
      const Partner = { ...partnerSide, AwsProducts };
      const { Id } = await approvedOpportunity(partner);
      await control.setAwsSummary(Id, { Insights: { AwsProductsSpendInsightsBySource: { Partner } } });
      const { Insights } = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      expect(Insights?.AwsProductsSpendInsightsBySource?.Partner?.AwsProducts).toMatchObject(AwsProducts);
    },
  );

  test(
    'returns the same Project.AwsPartition as GetOpportunity',
    should('SUM-94d4', 'lifecycle', documented('since-launch J.2.7')),
    async ({ partner }) => {
      const spend = { Amount: '10', CurrencyCode: 'EUR', Frequency: 'Monthly', TargetCompany: 'AWS' };
      const { Id } = await approvedOpportunity(partner, {
        Project: { AwsPartition: 'aws-eusc', ExpectedCustomerSpend: [spend] },
      });
      const summary = await partner.expectAccepted('GetAwsOpportunitySummary', summaryOf(Id));
      expect(summary.Project?.AwsPartition).toBe('aws-eusc');
    },
  );
});
