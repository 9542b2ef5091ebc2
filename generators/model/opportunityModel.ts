import { asBody, type Body } from '../body.ts';
import type { ExpectedError } from '../expectedError.ts';
import { expectedMembers } from './expectedGet.ts';

/** Review statuses a journey leads through (behaviour C.1). */
export type ModelReviewStatus = 'Pending Submission' | 'Submitted' | 'Action Required' | 'Approved' | 'Rejected';

/** What the facts say of one opportunity at this point of the journey. Written from the facts alone. */
export interface OpportunityModel {
  /** null while it is hidden behind an invitation (behaviour E.1). */
  id: string | null;
  /** The present lock, and those before it. */
  lastModified: string;
  readonly staleLastModified: string[];
  /** The request that created it, for replaying its token. */
  readonly createRequest: Body;
  readonly hiddenId: string;
  /** Its writable members as they stand. */
  body: Body;
  reviewStatus: ModelReviewStatus;
  stage: string;
  readonly solutions: Set<string>;
  /** Submitted for visibility only: its primary need is then no longer one that a request may name (behaviour F.8). */
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

  /** Those that the partner can read and change. */
  get visible(): readonly OpportunityModel[] {
    return this.opportunities.filter(({ id }) => id !== null);
  }
  /** Those that an update may change as a whole. */
  get editable(): readonly OpportunityModel[] {
    return this.visible.filter(
      (opportunity) => opportunity.reviewStatus === 'Pending Submission' || canProgress(opportunity),
    );
  }
  get referrals(): readonly OpportunityModel[] {
    return this.opportunities.filter(({ invitation }) => invitation !== null);
  }
}

/** Stages open to an approved opportunity without closing it; the last needs a solution (behaviour C.5). */
export const openStages = [
  'Prospect',
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
] as const;

/** Approved, and neither launched nor lost: what may be changed after that differs between the sources (behaviour C.4). */
export const canProgress = ({ reviewStatus, stage, visibilityOnly }: OpportunityModel): boolean =>
  reviewStatus === 'Approved' && stage !== 'Launched' && stage !== 'Closed Lost' && !visibilityOnly;

/** A submission needs a fitting status, and a solution or the description of another (behaviour D). */
export const canSubmit = ({ reviewStatus, id }: OpportunityModel): boolean =>
  id !== null && (reviewStatus === 'Pending Submission' || reviewStatus === 'Action Required');

/** What GetOpportunity must show. */
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

/** An update that carries everything, so that only what is changed changes (behaviour B.2). */
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

/** The lock has moved. */
export function advanceLock(opportunity: OpportunityModel, lock: string): void {
  opportunity.staleLastModified.push(opportunity.lastModified);
  opportunity.lastModified = lock;
}

export const conflict: readonly ExpectedError[] = [{ error: 'ConflictException' }];
export const notFound: readonly ExpectedError[] = [{ error: 'ResourceNotFoundException' }];
/** A state that forbids the action: no field is named, or the status is (behaviour A.19, A.20). */
export const notPermitted: readonly ExpectedError[] = [
  { error: 'ValidationException', codes: ['ACTION_NOT_PERMITTED', 'INVALID_RESOURCE_STATE'] },
];
/** The same found by a task (behaviour F.9). */
export const notSubmittable: readonly ExpectedError[] = [
  { error: 'ValidationException' },
  { error: 'ConflictException' },
  {
    error: 'FailedTask',
    reasonCodes: ['OpportunityValidationFailed', 'OpportunitySubmissionFailed', 'OpportunityConflict'],
  },
];
/** An invitation that is no longer pending (behaviour E.10). */
export const notPending: readonly ExpectedError[] = [
  { error: 'ConflictException' },
  { error: 'ValidationException' },
  { error: 'FailedTask', reasonCodes: ['EngagementInvitationConflict', 'InvitationValidationFailed'] },
];
