import type { ListedMembers } from './listedMembers.ts';

const notSent = 'no requirement sends it or has it set yet (since-launch J)';
const spendOf = 'GetAwsOpportunitySummary.Insights.AwsProductsSpendInsightsBySource';
const enrichment = 'GetEngagementInvitation.EnrichmentContext.ProspectingResultAws';
const notEnriched = [
  'Customer.CompanySize',
  'Customer.Country',
  'Customer.EligiblePrograms',
  'Customer.Geo',
  'Customer.Industry',
  'Customer.PublicProfileSummary',
  'Customer.Region',
  'Customer.Segment',
  'Customer.SubIndustry',
  'Customer.SubRegion',
  'Insights.MarketplaceEngagementScore',
  'Insights.SolutionCategory',
  'Insights.SolutionSubCategory',
];

/**
 * Members that no response of the emulator has, and why: no mutant of them can be seen. By operation and path, dotted; an
 * entry holds for all members below it too, and one that is seen after all fails the test.
 */
export const unobservedMembers: ListedMembers = {
  [`${spendOf}.AWS`]: 'the same members as those of Partner, which a requirement has set',
  'GetAwsOpportunitySummary.Project.ExpectedCustomerSpend.*.EstimationUrl': notSent,
  ...Object.fromEntries(notEnriched.map((path) => [`${enrichment}.${path}`, notSent])),
  'GetEngagementInvitation.Payload.OpportunityInvitation.Project.ExpectedCustomerSpend.*.EstimationUrl':
    'null in every recording (behaviour E.5)',
  'GetEngagementInvitation.Payload.OpportunityInvitation.SenderContacts.*.Phone':
    'null in every recording (behaviour E.5)',
  'GetOpportunity.LifeCycle.NextStepsHistory': 'documented, and null in every recording (behaviour C.6)',
  'GetOpportunity.OpportunityTeam.*.Phone': notSent,
  'ListOpportunities.OpportunitySummaries.*.Project.ExpectedCustomerSpend.*.EstimationUrl': notSent,
};
