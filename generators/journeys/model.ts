import type { Admissible } from '../admissible.ts';
import { asBody, type Body } from '../generator.ts';
import { expectedRead } from './expected.ts';

/** Review statuses a journey leads through (facts C.1). */
export type Review = 'Pending Submission' | 'Submitted' | 'Action Required' | 'Approved' | 'Rejected';

/** What the facts say of one opportunity at this point of the journey. Written from the facts alone. */
export interface Known {
  /** null while it is hidden behind an invitation (facts E.1). */
  id: string | null;
  /** The present lock, and those before it. */
  lock: string;
  readonly staleLocks: string[];
  /** The request that created it, for replaying its token. */
  readonly created: Body;
  readonly createdId: string;
  /** Its writable members as they stand. */
  body: Body;
  review: Review;
  stage: string;
  readonly solutions: Set<string>;
  /** Submitted for visibility only: its primary need is then no longer one that a request may name (facts F.8). */
  visibilityOnly: boolean;
  readonly origin: 'Partner Referral' | 'AWS Referral';
  invitation: { readonly id: string; status: 'PENDING' | 'ACCEPTED' | 'REJECTED' } | null;
}

/** All opportunities of one account, oldest first. */
export class Model {
  readonly all: Known[] = [];

  /** Those that the partner can read and change. */
  get visible(): readonly Known[] {
    return this.all.filter(({ id }) => id !== null);
  }
  /** Those that an update may change as a whole. */
  get editable(): readonly Known[] {
    return this.visible.filter((known) => known.review === 'Pending Submission' || mayMove(known));
  }
  get invited(): readonly Known[] {
    return this.all.filter(({ invitation }) => invitation !== null);
  }
}

/** Solutions every account may associate (facts C.3). */
export const solutions = ['S-1234567', 'S-0059717'] as const;
/** Stages open to an approved opportunity without closing it; the last needs a solution (facts C.5). */
export const openStages = [
  'Prospect',
  'Qualified',
  'Technical Validation',
  'Business Validation',
  'Committed',
] as const;

/** Approved, and neither launched nor lost: what may be changed after that differs between the sources (facts C.4). */
export const mayMove = ({ review, stage, visibilityOnly }: Known): boolean =>
  review === 'Approved' && stage !== 'Launched' && stage !== 'Closed Lost' && !visibilityOnly;

/** A submission needs a fitting status, and a solution or the description of another (facts D). */
export const maySubmit = ({ review, id }: Known): boolean =>
  id !== null && (review === 'Pending Submission' || review === 'Action Required');

/** What GetOpportunity must show. */
export function shown(known: Known): Body {
  const expected = expectedRead({
    ...known.body,
    LifeCycle: { ...asBody(known.body.LifeCycle), ReviewStatus: known.review, Stage: known.stage },
  });
  return {
    ...expected,
    Id: known.id,
    Catalog: 'Sandbox',
    LastModifiedDate: known.lock,
    RelatedEntityIdentifiers: { Solutions: { $set: [...known.solutions] } },
    ...(known.visibilityOnly ? { PrimaryNeedsFromAws: { $any: true } } : {}),
  };
}

/** An update that carries everything, so that only what is changed changes (facts B.2). */
export function update(known: Known, changes: Body = {}, lock: string = known.lock): Body {
  const { ClientToken: _token, Origin: _origin, OpportunityTeam: _team, ...rest } = known.body;
  return {
    ...rest,
    Catalog: 'Sandbox',
    Identifier: known.id,
    LastModifiedDate: lock,
    ...changes,
    LifeCycle: {
      ...asBody(known.body.LifeCycle),
      Stage: known.stage,
      ReviewStatus: known.review,
      ...asBody(changes.LifeCycle),
    },
  };
}

/** The lock has moved. */
export function moved(known: Known, lock: string): void {
  known.staleLocks.push(known.lock);
  known.lock = lock;
}

export const conflict: readonly Admissible[] = [{ error: 'ConflictException' }];
export const notFound: readonly Admissible[] = [{ error: 'ResourceNotFoundException' }];
/** A state that forbids the action: no field is named, or the status is (facts A.19, A.20). */
export const notPermitted: readonly Admissible[] = [
  { error: 'ValidationException', codes: ['ACTION_NOT_PERMITTED', 'INVALID_RESOURCE_STATE'] },
];
/** The same found by a task (facts F.9). */
export const notSubmittable: readonly Admissible[] = [
  { error: 'ValidationException' },
  { error: 'ConflictException' },
  {
    error: 'FailedTask',
    reasonCodes: ['OpportunityValidationFailed', 'OpportunitySubmissionFailed', 'OpportunityConflict'],
  },
];
/** An invitation that is no longer pending (facts E.10). */
export const notPending: readonly Admissible[] = [
  { error: 'ConflictException' },
  { error: 'ValidationException' },
  { error: 'FailedTask', reasonCodes: ['EngagementInvitationConflict', 'InvitationValidationFailed'] },
];
