import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';

// facts B.2: an approved opportunity shows one partner development manager.
const manager = {
  BusinessTitle: 'PDM',
  Email: 'partner-manager@amazon.example',
  FirstName: 'Partner',
  LastName: 'Manager',
} as const;

export const GetAwsOpportunitySummary: Operation<'GetAwsOpportunitySummary', 'opportunities'> = (
  { Catalog, RelatedOpportunityIdentifier },
  { caller, opportunities },
) => {
  const found = opportunities.visible(caller.account, Catalog, RelatedOpportunityIdentifier);
  if (!found) throw notFound();
  const { record, side, origin } = found;
  return {
    Catalog,
    Customer: record.Customer ? { Contacts: record.Customer.Contacts ?? [] } : null,
    Insights: null,
    // Blank before submission (facts B.2).
    InvolvementType: side.submission?.InvolvementType ?? null,
    InvolvementTypeChangeReason: null,
    LifeCycle: null,
    OpportunityTeam: record.LifeCycle?.ReviewStatus === 'Approved' ? [manager] : null,
    Origin: origin,
    Project: record.Project ? { ExpectedCustomerSpend: record.Project.ExpectedCustomerSpend ?? null } : null,
    RelatedEntityIds: {
      AwsProducts: record.RelatedEntityIdentifiers.AwsProducts ?? [],
      Solutions: record.RelatedEntityIdentifiers.Solutions ?? [],
    },
    RelatedOpportunityId: record.Id,
    Visibility: side.submission?.Visibility ?? null,
    // What AWS has set on its side comes last.
    ...side.summary,
  };
};
