import { asBody, type Body } from '../body.ts';
import type { ExpectedError } from '../expectedError.ts';
import { expectedMembers } from './expectedGet.ts';

/** Review statuses that the commands lead through (behaviour C.1). */
export type ModelReviewStatus = 'Pending Submission' | 'Submitted' | 'Action Required' | 'Approved' | 'Rejected';

/** What the facts predict of one opportunity after the commands that have run. */
export interface OpportunityModel {
  /** null while it is hidden behind an invitation (behaviour E.1). */
  id: string | null;
  /** The current LastModifiedDate; earlier ones are stale. */
  lastModified: string;
  readonly staleLastModified: string[];
  /** The request that created it, to repeat its ClientToken. */
  readonly createRequest: Body;
  readonly hiddenId: string;
  /** Its writable members as last written. */
  body: Body;
  reviewStatus: ModelReviewStatus;
  stage: string;
  readonly solutions: Set<string>;
  /** Submitted "For Visibility Only": PrimaryNeedsFromAws then has a value that no request may send (behaviour F.8). */
  visibilityOnly: boolean;
  readonly origin: 'Partner Referral' | 'AWS Referral';
  invitation: { readonly id: string; status: 'PENDING' | 'ACCEPTED' | 'REJECTED' } | null;
}

/** All opportunities of one account, oldest first. */
export class AccountModel {
  readonly opportunities: OpportunityModel[] = [];
  /** Active solutions of the account. Another account has others, or none (behaviour C.3). */
  readonly solutions: readonly string[];
  constructor(solutions: readonly string[]) {
    this.solutions = solutions;
  }

  /** Opportunities that the partner can read. */
  get visible(): readonly OpportunityModel[] {
    return this.opportunities.filter(({ id }) => id !== null);
  }
  /** Opportunities that an update may replace. */
  get editable(): readonly OpportunityModel[] {
    return this.visible.filter(
      (opportunity) => opportunity.reviewStatus === 'Pending Submission' || canProgress(opportunity),
    );
  }
  get referrals(): readonly OpportunityModel[] {
    return this.opportunities.filter(({ invitation }) => invitation !== null);
  }
}

/** Stages of an approved opportunity that is not closed; the last one needs a solution (behaviour C.5). */
export const openStages = [
  'Prospect',
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
] as const;

/** Approved, and neither launched nor lost: sources disagree on what may change after that (behaviour C.4). */
export const canProgress = ({ reviewStatus, stage, visibilityOnly }: OpportunityModel): boolean =>
  reviewStatus === 'Approved' && stage !== 'Launched' && stage !== 'Closed Lost' && !visibilityOnly;

/** Whether its ReviewStatus allows a submission (behaviour D). */
export const canSubmit = ({ reviewStatus, id }: OpportunityModel): boolean =>
  id !== null && (reviewStatus === 'Pending Submission' || reviewStatus === 'Action Required');

/** What GetOpportunity must return. */
export function expectedGet(opportunity: OpportunityModel): Body {
  const expected = expectedMembers({
    ...opportunity.body,
    LifeCycle: {
      ...asBody(opportunity.body.LifeCycle),
      ReviewStatus: opportunity.reviewStatus,
      Stage: opportunity.stage,
    },
  });
  return {
    ...expected,
    Id: opportunity.id,
    Catalog: 'Sandbox',
    LastModifiedDate: opportunity.lastModified,
    RelatedEntityIdentifiers: { Solutions: { $set: [...opportunity.solutions] } },
    ...(opportunity.visibilityOnly ? { PrimaryNeedsFromAws: { $any: true } } : {}),
  };
}

/** An update that repeats every member, so that nothing but the changes changes (behaviour B.2). */
export function buildUpdate(
  opportunity: OpportunityModel,
  changes: Body = {},
  lock: string = opportunity.lastModified,
): Body {
  const { ClientToken: _token, Origin: _origin, OpportunityTeam: _team, ...rest } = opportunity.body;
  return {
    ...rest,
    Catalog: 'Sandbox',
    Identifier: opportunity.id,
    LastModifiedDate: lock,
    ...changes,
    LifeCycle: {
      ...asBody(opportunity.body.LifeCycle),
      Stage: opportunity.stage,
      ReviewStatus: opportunity.reviewStatus,
      ...asBody(changes.LifeCycle),
    },
  };
}

/** Takes over a new LastModifiedDate; the old one is stale. */
export function advanceLock(opportunity: OpportunityModel, lock: string): void {
  opportunity.staleLastModified.push(opportunity.lastModified);
  opportunity.lastModified = lock;
}

export const conflict: readonly ExpectedError[] = [{ error: 'ConflictException' }];
export const notFound: readonly ExpectedError[] = [{ error: 'ResourceNotFoundException' }];
/** A state that forbids the action. The error names no field, or the status (behaviour A.19, A.20). */
export const notPermitted: readonly ExpectedError[] = [
  { error: 'ValidationException', codes: ['ACTION_NOT_PERMITTED', 'INVALID_RESOURCE_STATE'] },
];
/** A state that forbids a submission, returned at once or by a failed task (behaviour F.9). */
export const notSubmittable: readonly ExpectedError[] = [
  { error: 'ValidationException' },
  { error: 'ConflictException' },
  {
    error: 'FailedTask',
    reasonCodes: ['OpportunityValidationFailed', 'OpportunitySubmissionFailed', 'OpportunityConflict'],
  },
];
/** An invitation that is not pending (behaviour E.10). */
export const notPending: readonly ExpectedError[] = [
  { error: 'ConflictException' },
  { error: 'ValidationException' },
  { error: 'FailedTask', reasonCodes: ['EngagementInvitationConflict', 'InvitationValidationFailed'] },
];
