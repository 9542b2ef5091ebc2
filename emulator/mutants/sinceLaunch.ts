import { ApiError, badRequest } from '../apiError.ts';
import { invitationLifetimeMs } from '../domain/invitationMapper.ts';
import { noRelatedEntities } from '../rules/relatedEntities.ts';
import type { RuleContext } from '../rules/rule.ts';
import { changeWorld, mutateError, mutateResponse, overrideOperation } from './builders/replaceSteps.ts';
import type { Mutant, MutantTable, Mutation } from './mutant.ts';
import { skips } from './skippedRules.ts';

const lost = (
  operation: Parameters<typeof mutateResponse>[0],
  member: string,
  caughtBy: string,
): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `${operation} returns ${member.replaceAll('/', '.')} without a value.`,
  replaces: mutateResponse(operation, member, (value) => (Array.isArray(value) ? [] : null)),
});
const ignoresInvitationFilter = (
  filter: 'Status' | 'EngagementIdentifier' | 'SenderAwsAccountId' | 'PayloadType',
  caughtBy: string,
): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `ListEngagementInvitations ignores ${filter}.`,
  replaces: overrideOperation('ListEngagementInvitations', (input, world, original) =>
    original({ ...input, [filter]: null }, world),
  ),
});
const withoutMarketplace = (context: RuleContext): RuleContext => ({
  ...context,
  proposed: {
    ...context.proposed,
    RelatedEntityIdentifiers: {
      ...noRelatedEntities,
      ...context.proposed.RelatedEntityIdentifiers,
      AwsMarketplaceSolutions: [],
      AwsMarketplaceProducts: [],
    },
  },
});
/** One rule does not count marketplace entities. */
const ignoresMarketplace = (name: string, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `Rule ${name} counts solutions alone, not what stands for one in AWS Marketplace.`,
  replaces: changeWorld(({ rules: { rules, preconditions } }) => ({
    rules: {
      preconditions,
      rules: Object.fromEntries(
        Object.entries(rules).map(([area, list]) => [
          area,
          list.map((rule) =>
            rule.name === name
              ? { ...rule, check: (context: RuleContext) => rule.check(withoutMarketplace(context)) }
              : rule,
          ),
        ]),
      ) as unknown as typeof rules,
    },
  })),
});

/** Insights of the partner's side with so many products, each of them like this. */
const insightsWith = (products: number, product: object): Mutation =>
  mutateResponse('GetAwsOpportunitySummary', 'Insights', (insights) => ({
    ...(insights as object),
    AwsProductsSpendInsightsBySource: {
      Partner: {
        AwsProducts: Array.from({ length: products }, (_, number) => ({
          ...{ Categories: [], Optimizations: [], ProductCode: `product ${number}` },
          ...product,
        })),
        ...{ CurrencyCode: 'USD', Frequency: 'Monthly', TotalAmountByCategory: {} },
      },
    },
  }));
const wrongInsights = (what: string, products: number, product: object = {}): Omit<Mutant, 'name'> => ({
  caughtBy: 'SUM-aa4f',
  description: `GetAwsOpportunitySummary returns ${what} in an insight.`,
  replaces: insightsWith(products, product),
});
const insightsCut = (member: string): Omit<Mutant, 'name'> => ({
  caughtBy: 'SUM-9231',
  description: `GetAwsOpportunitySummary leaves out the last of an insight's ${member.split('/').at(-1)}.`,
  replaces: mutateResponse(
    'GetAwsOpportunitySummary',
    `Insights/AwsProductsSpendInsightsBySource/Partner/${member}`,
    (list) => (Array.isArray(list) ? list.slice(0, -1) : list),
  ),
});
/** Insights on spend are returned in a stage that has none. */
const keepsInsightsAt = (stage: string, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `GetAwsOpportunitySummary returns insights on spend also for ${stage}.`,
  replaces: overrideOperation('GetAwsOpportunitySummary', (input, world, original) => {
    const output = original(input, world);
    const opportunity = world.opportunities.findVisible(
      world.caller.account,
      input.Catalog,
      input.RelatedOpportunityIdentifier,
    );
    return opportunity?.record.LifeCycle?.Stage === stage ? { ...output, ...opportunity.awsState.summary } : output;
  }),
});
/** Marketplace entities of limited visibility are taken for invisible. */
const limitedRejected = (type: string, caughtBy: string): Omit<Mutant, 'name'> => ({
  caughtBy,
  description: `AssociateOpportunity rejects a limited ${type} entry.`,
  replaces: overrideOperation('AssociateOpportunity', (input, world, original) => {
    const { marketplace } = world.accounts.settingsOf(world.caller.account);
    if (input.RelatedEntityType === type && marketplace?.[input.RelatedEntityIdentifier]?.visibility === 'Limited')
      throw badRequest({ Code: 'INVALID_RESOURCE_STATE', Message: 'not public' });
    return original(input, world);
  }),
});

/** Members, filters, limits and types that came after launch are missing or wrong (since-launch J.2 to J.9, D). */
export const sinceLaunch: MutantTable = {
  'offer-beside-offer-set-accepted': skips(
    'offer-or-offer-set',
    'ASC-bea9',
    'AssociateOpportunity accepts a marketplace offer beside an offer set.',
  ),
  'offer-set-limit-not-enforced': skips(
    'association-limits',
    'ASC-480f',
    'AssociateOpportunity accepts any number of offer sets.',
  ),
  'marketplace-solution-limit-not-enforced': skips(
    'association-limits',
    'ASC-6f79',
    'AssociateOpportunity accepts any number of marketplace solutions.',
  ),
  'marketplace-product-limit-not-enforced': skips(
    'association-limits',
    'ASC-bda5',
    'AssociateOpportunity accepts any number of marketplace products.',
  ),
  'offer-limit-not-enforced': skips(
    'association-limits',
    'ASC-1f13',
    'AssociateOpportunity accepts any number of marketplace offers.',
  ),
  'aws-product-limit-not-enforced': skips(
    'association-limits',
    'ASC-4dfb',
    'AssociateOpportunity accepts any number of AWS products.',
  ),
  'offer-set-identifier-not-validated': skips(
    'related-identifier-format',
    'ASC-6066',
    'AssociateOpportunity accepts any text as an offer set.',
  ),
  'marketplace-product-identifier-not-validated': skips(
    'related-identifier-format',
    'ASC-2775',
    'AssociateOpportunity accepts any text as a marketplace product.',
  ),
  'marketplace-product-not-enough-to-submit': ignoresMarketplace('solution-or-description', 'ASC-9bde'),
  'marketplace-solution-not-enough-to-commit': ignoresMarketplace('committed-needs-solution', 'ASC-bc91'),
  'marketplace-identifier-not-validated': skips(
    'related-identifier-format',
    'ASC-be41',
    'AssociateOpportunity accepts any text as a marketplace entity.',
  ),
  'marketplace-solutions-lost': lost('GetOpportunity', 'RelatedEntityIdentifiers/AwsMarketplaceSolutions', 'ASC-c5f6'),
  'marketplace-products-lost': lost('GetOpportunity', 'RelatedEntityIdentifiers/AwsMarketplaceProducts', 'ASC-ce38'),
  'offer-sets-lost': lost('GetOpportunity', 'RelatedEntityIdentifiers/AwsMarketplaceOfferSets', 'ASC-e251'),
  'marketplace-solution-not-enough-to-submit': ignoresMarketplace('solution-or-description', 'ASC-624c'),
  'marketplace-product-not-enough-to-commit': ignoresMarketplace('committed-needs-solution', 'ASC-104e'),
  'list-loses-contract-duration': lost(
    'ListOpportunities',
    'OpportunitySummaries/*/Project/ExpectedContractDuration',
    'LOP-f194',
  ),
  'team-loses-last-member': {
    caughtBy: 'CRE-6744',
    description: 'GetOpportunity leaves out the last member of a team.',
    replaces: mutateResponse('GetOpportunity', 'OpportunityTeam', (team) =>
      Array.isArray(team) && team.length > 2 ? team.slice(0, -1) : team,
    ),
  },
  'opportunity-quality-lost': lost('GetAwsOpportunitySummary', 'Insights/OpportunityQuality', 'SUM-c866'),
  'recommendations-lost': lost('GetAwsOpportunitySummary', 'Insights/Recommendations', 'SUM-4043'),
  'spend-insights-lost': lost('GetAwsOpportunitySummary', 'Insights/AwsProductsSpendInsightsBySource', 'SUM-947a'),
  'too-many-insight-products': wrongInsights('more than 100 products', 101),
  'too-many-insight-categories': wrongInsights('more than 20 categories', 1, {
    Categories: Array.from({ length: 21 }, (_, number) => `category ${number}`),
  }),
  'too-many-insight-optimizations': wrongInsights('more than 10 optimizations', 1, {
    Optimizations: Array.from({ length: 11 }, () => ({ Description: 'Use less', SavingsAmount: '1' })),
  }),
  'optimization-without-savings': wrongInsights('an optimization without SavingsAmount', 1, {
    Optimizations: [{ Description: 'Use less' }],
  }),
  'optimization-without-description': wrongInsights('an optimization without Description', 1, {
    Optimizations: [{ SavingsAmount: '1' }],
  }),
  'insight-products-cut': insightsCut('AwsProducts'),
  'insight-categories-cut': insightsCut('AwsProducts/*/Categories'),
  'insight-optimizations-cut': insightsCut('AwsProducts/*/Optimizations'),
  'insights-kept-when-committed': keepsInsightsAt('Committed', 'SUM-c240'),
  'insights-kept-when-launched': keepsInsightsAt('Launched', 'SUM-06a1'),
  'insights-kept-when-lost': keepsInsightsAt('Closed Lost', 'SUM-c013'),
  'unusable-marketplace-solution-accepted': skips(
    'marketplace-entity-usable',
    'ASC-1620',
    'AssociateOpportunity accepts a marketplace solution that is a draft, inactive or not visible.',
  ),
  'unusable-marketplace-product-accepted': skips(
    'marketplace-entity-usable',
    'ASC-b9d9',
    'AssociateOpportunity accepts a marketplace product that is a draft, inactive or not visible.',
  ),
  'limited-marketplace-solution-rejected': limitedRejected('AwsMarketplaceSolutions', 'ASC-1c71'),
  'limited-marketplace-product-rejected': limitedRejected('AwsMarketplaceProducts', 'ASC-4fe1'),
  'co-sell-motion-lost': lost('GetAwsOpportunitySummary', 'CosellMotion', 'SUM-4c98'),
  'summary-loses-marketplace-solutions': lost(
    'GetAwsOpportunitySummary',
    'RelatedEntityIds/AwsMarketplaceSolutions',
    'SUM-6988',
  ),
  'summary-loses-partition': lost('GetAwsOpportunitySummary', 'Project/AwsPartition', 'SUM-94d4'),
  'marketplace-arn-filter-ignored': {
    caughtBy: 'LSO-c592',
    description: 'ListSolutions ignores AwsMarketplaceSolutionArn.',
    replaces: overrideOperation('ListSolutions', (input, world, original) =>
      original({ ...input, AwsMarketplaceSolutionArn: null }, world),
    ),
  },
  'invitation-status-filter-ignored': ignoresInvitationFilter('Status', 'LEI-956f'),
  'invitation-engagement-filter-ignored': ignoresInvitationFilter('EngagementIdentifier', 'LEI-b4f1'),
  'invitation-sender-filter-ignored': ignoresInvitationFilter('SenderAwsAccountId', 'LEI-1a08'),
  'payload-type-filter-ignored': ignoresInvitationFilter('PayloadType', 'LEI-3377'),
  'sent-invitations-not-listed': {
    caughtBy: 'LEI-ac51',
    description: 'ListEngagementInvitations returns what was received also for SENDER.',
    replaces: overrideOperation('ListEngagementInvitations', (input, world, original) =>
      original({ ...input, ParticipantType: 'RECEIVER' }, world),
    ),
  },
  'lead-payload-lost': lost('GetEngagementInvitation', 'Payload/LeadInvitation', 'GEI-a80a'),
  'enrichment-context-lost': lost('GetEngagementInvitation', 'EnrichmentContext', 'GEI-cee1'),
  'lead-expires-after-15-days': {
    caughtBy: 'GEI-4ae5',
    description: 'GetEngagementInvitation returns an ExpirationDate 15 days after today for a lead.',
    replaces: mutateResponse('GetEngagementInvitation', 'ExpirationDate', () =>
      new Date(Date.now() + invitationLifetimeMs).toISOString(),
    ),
  },
  'lead-accepted-by-task': {
    caughtBy: 'GEI-c577',
    description: 'StartEngagementByAcceptingInvitationTask says COMPLETE for a lead.',
    replaces: overrideOperation('StartEngagementByAcceptingInvitationTask', (input, world, original) => {
      const invitation = world.invitations.find(world.caller.account, input.Catalog, input.Identifier);
      return invitation?.record.PayloadType === 'LeadInvitation' ? { TaskStatus: 'COMPLETE' } : original(input, world);
    }),
  },
  'task-status-filter-ignored': {
    caughtBy: 'LIS-337a',
    description: 'ListEngagementFromOpportunityTasks ignores TaskStatus.',
    replaces: overrideOperation('ListEngagementFromOpportunityTasks', (input, world, original) =>
      original({ ...input, TaskStatus: null }, world),
    ),
  },
  'task-invitation-filter-ignored': {
    caughtBy: 'LIT-2046',
    description: 'ListEngagementByAcceptingInvitationTasks ignores EngagementInvitationIdentifier.',
    replaces: overrideOperation('ListEngagementByAcceptingInvitationTasks', (input, world, original) =>
      original({ ...input, EngagementInvitationIdentifier: null }, world),
    ),
  },
  'task-list-order-ignored': {
    caughtBy: 'LIS-14a7',
    description: 'ListEngagementFromOpportunityTasks lists the newest task first, whatever SortOrder says.',
    replaces: overrideOperation('ListEngagementFromOpportunityTasks', (input, world, original) =>
      original({ ...input, Sort: null }, world),
    ),
  },
  'task-list-loses-opportunity': lost(
    'ListEngagementFromOpportunityTasks',
    'TaskSummaries/*/OpportunityId',
    'LIS-8af9',
  ),
  'access-denied-without-reason': {
    caughtBy: 'SIG-d7e4',
    description: 'AccessDeniedException has no Reason.',
    replaces: mutateError((error) =>
      error.errorName === 'AccessDeniedException' ? new ApiError(error.errorName, error.message) : error,
    ),
  },
};
