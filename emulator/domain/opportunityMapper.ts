import type { RequestOf } from '../../schemas/index.ts';
import { formatMilliseconds, formatSeconds } from '../contract/instant.ts';
import { arns } from '../resourceIds.ts';
import { noRelatedEntities } from '../rules/relatedEntities.ts';
import type { OpportunityRecord } from '../store/opportunityStore.ts';
import { type Estimates, settleProject } from './customerSpend.ts';
import { withinRecordLimit } from './recordLimit.ts';

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

/** The members that a request writes, as they are read back: null where nothing was sent (behaviour B.2, C.6). */
function writableMembers(
  request: WritableRequest,
  stored: OpportunityRecord | null,
  estimates: Estimates,
): WritableMembers {
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
    Project: request.Project ? settleProject(request.Project, stored?.Project ?? null, estimates) : null,
    // behaviour A.11: sent as {} it reads back as null.
    SoftwareRevenue: hasContent(request.SoftwareRevenue) ? request.SoftwareRevenue : null,
  };
}

/** The owner that the service puts first in the team (behaviour B.2). */
export const opportunityOwner = {
  BusinessTitle: 'OpportunityOwner',
  Email: 'alliance.lead@example.com',
  FirstName: 'Alliance',
  LastName: 'Lead',
  Phone: null,
};

/** Builds the stored record of a new opportunity, with the service's defaults (behaviour B.2). */
export function newOpportunity(
  request: RequestOf<'CreateOpportunity'>,
  {
    account,
    id,
    createdAtMs,
    estimates = {},
  }: { account: string; id: string; createdAtMs: number; estimates?: Estimates | undefined },
): OpportunityRecord {
  const record = writableMembers(request, null, estimates);
  return withinRecordLimit({
    ...record,
    NationalSecurity: record.NationalSecurity ?? 'No',
    OpportunityType: record.OpportunityType ?? 'Net New Business',
    Marketing: { ...record.Marketing, Source: record.Marketing?.Source ?? 'None' },
    // LD: every new record starts in this status, whatever was sent.
    LifeCycle: {
      ...record.LifeCycle,
      Stage: record.LifeCycle?.Stage ?? 'Prospect',
      ReviewStatus: 'Pending Submission',
      // The reviewer writes these, not the caller (behaviour C.1, C.3.1).
      ReviewComments: null,
      ReviewStatusReason: null,
    },
    Arn: arns.opportunity(account, request.Catalog, id),
    Catalog: request.Catalog,
    CreatedDate: formatSeconds(createdAtMs),
    Id: id,
    LastModifiedDate: formatMilliseconds(createdAtMs),
    OpportunityTeam: [opportunityOwner, ...(request.OpportunityTeam ?? [])],
    RelatedEntityIdentifiers: { ...noRelatedEntities },
  });
}

/** Replaces a stored record; optional members that the request leaves out become null (behaviour B.2). */
export function replaceOpportunity(
  stored: OpportunityRecord,
  request: RequestOf<'UpdateOpportunity'>,
  estimates: Estimates = {},
): OpportunityRecord {
  const record = withinRecordLimit({ ...stored, ...writableMembers(request, stored, estimates) });
  const [sent, before] = [record.LifeCycle, stored.LifeCycle];
  const inSandbox = stored.Catalog === 'Sandbox';
  // Callers write the review only in the Sandbox, where ReviewComments may accompany a change of status (behaviour C.3).
  const simulatesReview = inSandbox && !!sent?.ReviewStatus && sent.ReviewStatus !== before?.ReviewStatus;
  return {
    ...record,
    LifeCycle: {
      ...sent,
      ReviewStatus: sent?.ReviewStatus ?? (inSandbox ? null : (before?.ReviewStatus ?? null)),
      ReviewComments: (simulatesReview ? sent.ReviewComments : before?.ReviewComments) ?? null,
      ReviewStatusReason: before?.ReviewStatusReason ?? null,
    },
  };
}

const hasContent = <T extends object>(value: T | null | undefined): value is T =>
  value !== null &&
  value !== undefined &&
  Object.values(value).some((member) => member !== null && member !== undefined);
