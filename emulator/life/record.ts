import type { RequestOf } from '../../schemas/index.ts';
import { milliseconds, wholeSeconds } from '../contract/instant.ts';
import { arns } from '../ids.ts';
import { settleEstimationUrls } from '../rules/spend.ts';
import type { OpportunityRecord } from '../store/opportunities.ts';

type Sent = Omit<RequestOf<'UpdateOpportunity'>, 'Catalog' | 'Identifier' | 'LastModifiedDate'>;
type Written = Pick<
  OpportunityRecord,
  | 'Customer'
  | 'LifeCycle'
  | 'Marketing'
  | 'NationalSecurity'
  | 'OpportunityType'
  | 'PartnerOpportunityIdentifier'
  | 'PrimaryNeedsFromAws'
  | 'Project'
  | 'SoftwareRevenue'
>;

/** The members that a request writes, as they read back: all of them, null where nothing was sent (facts B.2, C.6). */
function written(sent: Sent): Written {
  return {
    // facts A.11: contacts are a list even when there are none.
    Customer: sent.Customer ? { ...sent.Customer, Contacts: sent.Customer.Contacts ?? [] } : null,
    // facts C.6: documented as a history, null in every recording.
    LifeCycle: sent.LifeCycle ? { ...sent.LifeCycle, NextStepsHistory: null } : null,
    Marketing: sent.Marketing ?? null,
    NationalSecurity: sent.NationalSecurity ?? null,
    OpportunityType: sent.OpportunityType ?? null,
    PartnerOpportunityIdentifier: sent.PartnerOpportunityIdentifier ?? null,
    PrimaryNeedsFromAws: sent.PrimaryNeedsFromAws ?? null,
    // facts D: an estimate that is no calculator link is dropped without a word.
    Project: sent.Project ? settleEstimationUrls(sent.Project) : null,
    // facts A.11: sent as {} it reads back as null.
    SoftwareRevenue: hasContent(sent.SoftwareRevenue) ? sent.SoftwareRevenue : null,
  };
}

/** The owner whom the service puts first in the team (facts B.2). */
export const owner = {
  BusinessTitle: 'OpportunityOwner',
  Email: 'alliance.lead@example.com',
  FirstName: 'Alliance',
  LastName: 'Lead',
  Phone: null,
};

/** The record of a new opportunity: what was sent, with the service's defaults (facts B.2). */
export function born(
  sent: RequestOf<'CreateOpportunity'>,
  { account, id, at }: { account: string; id: string; at: number },
): OpportunityRecord {
  const record = written(sent);
  return {
    ...record,
    NationalSecurity: record.NationalSecurity ?? 'No',
    OpportunityType: record.OpportunityType ?? 'Net New Business',
    Marketing: { ...record.Marketing, Source: record.Marketing?.Source ?? 'None' },
    // LD: every new record starts here, whatever was sent.
    LifeCycle: {
      ...record.LifeCycle,
      Stage: record.LifeCycle?.Stage ?? 'Prospect',
      ReviewStatus: 'Pending Submission',
    },
    Arn: arns.opportunity(account, sent.Catalog, id),
    Catalog: sent.Catalog,
    CreatedDate: wholeSeconds(at),
    Id: id,
    LastModifiedDate: milliseconds(at),
    OpportunityTeam: [owner, ...(sent.OpportunityTeam ?? [])],
    RelatedEntityIdentifiers: { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] },
  };
}

/** A stored record after a full replacement: whatever was omitted is null (facts B.2). */
export function replaced(stored: OpportunityRecord, sent: RequestOf<'UpdateOpportunity'>): OpportunityRecord {
  const record = { ...stored, ...written(sent) };
  // Only Sandbox lets a caller write the review; elsewhere it is AWS's own (facts C.3).
  if (stored.Catalog === 'Sandbox') return record;
  return {
    ...record,
    LifeCycle: {
      ...record.LifeCycle,
      ReviewStatus: record.LifeCycle?.ReviewStatus ?? stored.LifeCycle?.ReviewStatus ?? null,
    },
  };
}

const hasContent = <T extends object>(value: T | null | undefined): value is T =>
  value !== null &&
  value !== undefined &&
  Object.values(value).some((member) => member !== null && member !== undefined);
