import { notFound } from '../apiError.ts';
import type { OperationHandler } from '../operationHandler.ts';

// behaviour B.2: an approved opportunity shows one partner development manager.
const partnerManager = {
  BusinessTitle: 'PDM',
  Email: 'partner-manager@amazon.example',
  FirstName: 'Partner',
  LastName: 'Manager',
} as const;

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
    ...awsState.summary,
  };
};
