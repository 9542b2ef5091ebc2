import type { ResponseOf } from '../../schemas/index.ts';
import { parseInstant } from '../contract/instant.ts';
import type { Operation } from '../operation.ts';
import type { OpportunityRecord, SortColumn } from '../store/opportunities.ts';
import type { Filter } from '../store/page.ts';

type Summary = ResponseOf<'ListOpportunities'>['OpportunitySummaries'][number];
const columns = {
  LastModifiedDate: 'modified',
  Identifier: 'seq',
  CustomerCompanyName: 'company',
} as const satisfies Record<string, SortColumn>;

export const ListOpportunities: Operation<'ListOpportunities', 'opportunities' | 'pages'> = (
  input,
  { caller, opportunities, pages },
) => {
  const { Catalog, MaxResults, NextToken, ...filters } = input;
  const scope = { account: caller.account, operation: 'ListOpportunities', filters: [Catalog, filters] };
  const page = opportunities.page(caller.account, Catalog, conditions(filters), {
    by: columns[filters.Sort?.SortBy ?? 'LastModifiedDate'], // facts B.2: these are the defaults
    descending: (filters.Sort?.SortOrder ?? 'DESCENDING') === 'DESCENDING',
    size: MaxResults ?? 20,
    after: pages.open(scope, NextToken),
  });
  return { NextToken: pages.next(scope, page), OpportunitySummaries: page.items.map(({ record }) => summary(record)) };
};

type Filters = Omit<Parameters<typeof ListOpportunities>[0], 'Catalog' | 'MaxResults' | 'NextToken'>;

/** Empty lists and nulls filter nothing (facts B.2). Company names match exactly [inf]. */
function conditions({
  CustomerCompanyName,
  Identifier,
  LastModifiedDate,
  LifeCycleReviewStatus,
  LifeCycleStage,
}: Filters): Filter[] {
  const found: Filter[] = [];
  const among = (column: string, value: readonly string[] | null | undefined): void => {
    if (value && value.length > 0) found.push({ column, is: 'in', value });
  };
  among('id', Identifier);
  among('stage', LifeCycleStage);
  among('review', LifeCycleReviewStatus);
  among('company', CustomerCompanyName);
  const after = bound(LastModifiedDate?.AfterLastModifiedDate);
  const before = bound(LastModifiedDate?.BeforeLastModifiedDate);
  if (after !== null) found.push({ column: 'modified', is: '>=', value: after }); // "on or after", facts B.2
  if (before !== null) found.push({ column: 'modified', is: '<', value: before });
  return found;
}

/** The first whole millisecond at or after an instant. */
function bound(text: string | null | undefined): number | null {
  const instant = text === null || text === undefined ? null : parseInstant(text);
  return instant === null ? null : instant.millis + (instant.finer ? 1 : 0);
}

/** What a list shows of a record (facts B.2). */
export function summary(record: OpportunityRecord): Summary {
  const { Account } = record.Customer ?? {};
  const { Address } = Account ?? {};
  const { LifeCycle, Project } = record;
  return {
    Arn: record.Arn,
    Catalog: record.Catalog,
    CreatedDate: record.CreatedDate,
    Customer: record.Customer
      ? {
          Account: Account
            ? {
                Address: Address
                  ? {
                      City: Address.City,
                      CountryCode: Address.CountryCode,
                      PostalCode: Address.PostalCode,
                      StateOrRegion: Address.StateOrRegion,
                    }
                  : null,
                CompanyName: Account.CompanyName,
                Industry: Account.Industry,
                OtherIndustry: Account.OtherIndustry,
                WebsiteUrl: Account.WebsiteUrl,
              }
            : null,
        }
      : null,
    Id: record.Id,
    LastModifiedDate: record.LastModifiedDate,
    LifeCycle: LifeCycle
      ? {
          ClosedLostReason: LifeCycle.ClosedLostReason,
          NextSteps: LifeCycle.NextSteps,
          ReviewComments: LifeCycle.ReviewComments,
          ReviewStatus: LifeCycle.ReviewStatus,
          ReviewStatusReason: LifeCycle.ReviewStatusReason,
          Stage: LifeCycle.Stage,
          TargetCloseDate: LifeCycle.TargetCloseDate,
        }
      : null,
    OpportunityType: record.OpportunityType,
    PartnerOpportunityIdentifier: record.PartnerOpportunityIdentifier,
    Project: Project
      ? { DeliveryModels: Project.DeliveryModels, ExpectedCustomerSpend: listed(Project.ExpectedCustomerSpend) }
      : null,
  };
}

// facts B.2: a list shows 531.0 where Get shows 531.
type Spend = NonNullable<OpportunityRecord['Project']>['ExpectedCustomerSpend'];
const listed = (spend: Spend): Spend =>
  spend?.map((item) => ({ ...item, Amount: item.Amount === null ? null : amount(item.Amount) }));
function amount(text: string): string {
  const parts = /^(\d+)(?:\.(\d*))?$/.exec(text);
  if (!parts) return text;
  const decimals = (parts[2] ?? '').replace(/0+$/, '');
  return `${parts[1]}.${decimals === '' ? '0' : decimals}`;
}
