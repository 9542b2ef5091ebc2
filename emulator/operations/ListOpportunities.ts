import { formatSeconds, parseInstant } from '../contract/instant.ts';
import type { OperationHandler } from '../operationHandler.ts';
import { type Filter, oneOf } from '../store/keyset.ts';
import type { OpportunityRecord, OpportunityRow, RowForm, SortColumn } from '../store/opportunityStore.ts';

const sortColumns = {
  LastModifiedDate: 'modified',
  Identifier: 'seq',
  CustomerCompanyName: 'company',
  CreatedDate: 'created',
  TargetCloseDate: 'closes',
} as const satisfies Record<string, SortColumn>;

export const ListOpportunities: OperationHandler<'ListOpportunities', 'opportunities' | 'nextTokens'> = (
  request,
  { caller, opportunities, nextTokens },
) => {
  const { Catalog, MaxResults, NextToken, ...filters } = request;
  const scope = { account: caller.account, operation: 'ListOpportunities', filters: [Catalog, filters] };
  const page = opportunities.page(caller.account, Catalog, toConditions(filters), {
    sortBy: sortColumns[filters.Sort?.SortBy ?? 'LastModifiedDate'], // behaviour B.2: these are the defaults
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    afterKey: nextTokens.decode(scope, NextToken),
  });
  return {
    NextToken: nextTokens.next(scope, page),
    OpportunitySummaries: page.items.map(({ row }) => row),
  };
};

type Filters = Omit<Parameters<typeof ListOpportunities>[0], 'Catalog' | 'MaxResults' | 'NextToken'>;

/** Empty lists and nulls filter nothing (behaviour B.2). Company names match exactly [inf]. */
function toConditions({
  CreatedDate,
  CustomerCompanyName,
  Identifier,
  LastModifiedDate,
  LifeCycleReviewStatus,
  LifeCycleStage,
  TargetCloseDate,
}: Filters): Filter[] {
  const conditions = oneOf({
    id: Identifier,
    stage: LifeCycleStage,
    review: LifeCycleReviewStatus,
    company: CustomerCompanyName,
  });
  const after = toEpochMs(LastModifiedDate?.AfterLastModifiedDate);
  const before = toEpochMs(LastModifiedDate?.BeforeLastModifiedDate);
  if (after !== null) conditions.push({ column: 'modified', operator: '>=', value: after }); // "on or after", behaviour B.2
  if (before !== null) conditions.push({ column: 'modified', operator: '<', value: before });
  const addRange = (column: string, from: string | null | undefined, to: string | null | undefined): void => {
    if (from) conditions.push({ column, operator: '>=', value: from });
    // An opportunity without the date is in no range.
    if (to) conditions.push({ column, operator: '<', value: to }, { column, operator: '>', value: '' });
  };
  // The bounds are those of LastModifiedDate; whether they are inclusive is not established (since-launch J.8, P.11) [inf].
  addRange('created', toSecond(CreatedDate?.AfterCreatedDate), toSecond(CreatedDate?.BeforeCreatedDate));
  addRange('closes', TargetCloseDate?.AfterTargetCloseDate, TargetCloseDate?.BeforeTargetCloseDate);
  return conditions;
}

/** The first whole second at or after an instant, as CreatedDate is written. */
function toSecond(text: string | null | undefined): string | null {
  const epochMs = toEpochMs(text);
  return epochMs === null ? null : formatSeconds(Math.ceil(epochMs / 1000) * 1000);
}

/** The first whole millisecond at or after an instant. */
function toEpochMs(text: string | null | undefined): number | null {
  const instant = text === null || text === undefined ? null : parseInstant(text);
  return instant === null ? null : instant.epochMs + (instant.subMillisecond ? 1 : 0);
}

/** Rows are stored as this version makes them. A change of `toSummary` needs the next number; a test says so. */
export const opportunityRowForm: RowForm = { version: 1, toRow: (record) => toSummary(record) };

/** The list item of a record (behaviour B.2). Unset members are null at every depth (behaviour A.10). */
export function toSummary(record: OpportunityRecord): OpportunityRow {
  const { Account } = record.Customer ?? {};
  const { Address } = Account ?? {};
  const { LifeCycle, Project } = record;
  return {
    Arn: record.Arn ?? null,
    Catalog: record.Catalog,
    CreatedDate: record.CreatedDate,
    Customer: record.Customer
      ? {
          Account: Account
            ? {
                Address: Address
                  ? {
                      City: Address.City ?? null,
                      CountryCode: Address.CountryCode ?? null,
                      PostalCode: Address.PostalCode ?? null,
                      StateOrRegion: Address.StateOrRegion ?? null,
                    }
                  : null,
                CompanyName: Account.CompanyName,
                Industry: Account.Industry ?? null,
                OtherIndustry: Account.OtherIndustry ?? null,
                WebsiteUrl: Account.WebsiteUrl ?? null,
              }
            : null,
        }
      : null,
    Id: record.Id,
    LastModifiedDate: record.LastModifiedDate,
    LifeCycle: LifeCycle
      ? {
          ClosedLostReason: LifeCycle.ClosedLostReason ?? null,
          NextSteps: LifeCycle.NextSteps ?? null,
          ReviewComments: LifeCycle.ReviewComments ?? null,
          ReviewStatus: LifeCycle.ReviewStatus ?? null,
          ReviewStatusReason: LifeCycle.ReviewStatusReason ?? null,
          Stage: LifeCycle.Stage ?? null,
          TargetCloseDate: LifeCycle.TargetCloseDate ?? null,
        }
      : null,
    OpportunityType: record.OpportunityType ?? null,
    PartnerOpportunityIdentifier: record.PartnerOpportunityIdentifier ?? null,
    Project: Project
      ? {
          DeliveryModels: Project.DeliveryModels ?? null,
          ExpectedContractDuration: Project.ExpectedContractDuration ?? null,
          ExpectedCustomerSpend: formatSpend(Project.ExpectedCustomerSpend) ?? null,
        }
      : null,
  };
}

// behaviour B.2: a list returns 531.0 where GetOpportunity returns 531.
type Spend = NonNullable<OpportunityRecord['Project']>['ExpectedCustomerSpend'];
const formatSpend = (spend: Spend): Spend =>
  spend?.map((item) => ({ ...item, Amount: item.Amount ? formatAmount(item.Amount) : (item.Amount ?? null) }));
function formatAmount(text: string): string {
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (!parts) return text;
  const decimals = (parts[2] ?? '').replace(/0+$/, '');
  return `${parts[1]}.${decimals === '' ? '0' : decimals}`;
}
