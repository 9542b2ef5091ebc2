import type { RequestOf } from '../../schemas/index.ts';
import { formatMilliseconds, formatSeconds } from '../contract/instant.ts';
import { arns } from '../resourceIds.ts';
import { clearInvalidEstimationUrls } from '../rules/estimationUrls.ts';
import type { OpportunityRecord } from '../store/opportunityStore.ts';

type WritableRequest = Omit<RequestOf<'UpdateOpportunity'>, 'Catalog' | 'Identifier' | 'LastModifiedDate'>;
type WritableMembers = Pick<
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

/** The members that a request writes, as they read back: all of them, null where nothing was sent (behaviour B.2, C.6). */
function writableMembers(request: WritableRequest): WritableMembers {
  return {
    // behaviour A.11: contacts are a list even when there are none.
    Customer: request.Customer ? { ...request.Customer, Contacts: request.Customer.Contacts ?? [] } : null,
    // behaviour C.6: documented as a history, null in every recording.
    LifeCycle: request.LifeCycle ? { ...request.LifeCycle, NextStepsHistory: null } : null,
    Marketing: request.Marketing ?? null,
    NationalSecurity: request.NationalSecurity ?? null,
    OpportunityType: request.OpportunityType ?? null,
    PartnerOpportunityIdentifier: request.PartnerOpportunityIdentifier ?? null,
    PrimaryNeedsFromAws: request.PrimaryNeedsFromAws ?? null,
    // behaviour D: an estimate that is no calculator link is dropped without a word.
    Project: request.Project ? clearInvalidEstimationUrls(request.Project) : null,
    // behaviour A.11: sent as {} it reads back as null.
    SoftwareRevenue: hasContent(request.SoftwareRevenue) ? request.SoftwareRevenue : null,
  };
}

/** The owner whom the service puts first in the team (behaviour B.2). */
export const opportunityOwner = {
  BusinessTitle: 'OpportunityOwner',
  Email: 'alliance.lead@example.com',
  FirstName: 'Alliance',
  LastName: 'Lead',
  Phone: null,
};

/** The record of a new opportunity: what was sent, with the service's defaults (behaviour B.2). */
export function newOpportunity(
  request: RequestOf<'CreateOpportunity'>,
  { account, id, createdAtMs }: { account: string; id: string; createdAtMs: number },
): OpportunityRecord {
  const record = writableMembers(request);
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
    Arn: arns.opportunity(account, request.Catalog, id),
    Catalog: request.Catalog,
    CreatedDate: formatSeconds(createdAtMs),
    Id: id,
    LastModifiedDate: formatMilliseconds(createdAtMs),
    OpportunityTeam: [opportunityOwner, ...(request.OpportunityTeam ?? [])],
    RelatedEntityIdentifiers: { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] },
  };
}

/** A stored record after a full replacement: whatever was omitted is null (behaviour B.2). */
export function replaceOpportunity(
  stored: OpportunityRecord,
  request: RequestOf<'UpdateOpportunity'>,
): OpportunityRecord {
  const record = { ...stored, ...writableMembers(request) };
  // Only Sandbox lets a caller write the review; elsewhere it is AWS's own (behaviour C.3).
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
