import type { ResponseOf } from '../../schemas/index.ts';
import { notFound } from '../apiError.ts';
import type { OperationHandler } from '../operationHandler.ts';

// behaviour B.2: an approved opportunity shows one partner development manager.
const partnerManager = {
  BusinessTitle: 'PDM',
  Email: 'partner-manager@amazon.example',
  FirstName: 'Partner',
  LastName: 'Manager',
} as const;

type Summary = ResponseOf<'GetAwsOpportunitySummary'>;

/** No insights on spend in these stages (since-launch J.4.10). */
const stagesWithoutInsights: readonly string[] = ['Committed', 'Launched', 'Closed Lost'];

/** What AWS has set, as it shows in a stage. */
function atStage(stage: string | null, summary: Partial<Summary>): Partial<Summary> {
  if (!summary.Insights || stage === null || !stagesWithoutInsights.includes(stage)) return summary;
  return { ...summary, Insights: { ...summary.Insights, AwsProductsSpendInsightsBySource: null } };
}

export const GetAwsOpportunitySummary: OperationHandler<'GetAwsOpportunitySummary', 'opportunities'> = (
  { Catalog, RelatedOpportunityIdentifier },
  { caller, opportunities },
) => {
  const opportunity = opportunities.findVisible(caller.account, Catalog, RelatedOpportunityIdentifier);
  if (!opportunity) throw notFound();
  const { record, awsState, origin } = opportunity;
  return {
    Catalog,
    Customer: record.Customer ? { Contacts: record.Customer.Contacts ?? [] } : null,
    Insights: null,
    // Blank before submission (behaviour B.2).
    InvolvementType: awsState.submission?.InvolvementType ?? null,
    InvolvementTypeChangeReason: null,
    LifeCycle: null,
    OpportunityTeam: record.LifeCycle?.ReviewStatus === 'Approved' ? [partnerManager] : null,
    Origin: origin,
    Project: record.Project
      ? {
          AwsPartition: record.Project.AwsPartition ?? null,
          ExpectedCustomerSpend: record.Project.ExpectedCustomerSpend ?? null,
        }
      : null,
    RelatedEntityIds: {
      AwsMarketplaceProducts: record.RelatedEntityIdentifiers.AwsMarketplaceProducts ?? [],
      AwsMarketplaceSolutions: record.RelatedEntityIdentifiers.AwsMarketplaceSolutions ?? [],
      AwsProducts: record.RelatedEntityIdentifiers.AwsProducts ?? [],
      Solutions: record.RelatedEntityIdentifiers.Solutions ?? [],
    },
    RelatedOpportunityId: record.Id,
    Visibility: awsState.submission?.Visibility ?? null,
    // What AWS has set on its side comes last.
    ...atStage(record.LifeCycle?.Stage ?? null, awsState.summary),
  };
};
