import type {
  AwsSubmission,
  ErrorName,
  GetOpportunityResponse,
  OperationName,
  OpportunityOrigin,
  RelatedEntityIdentifiers,
  RelatedEntityType,
  SolutionStatus,
  ValidationExceptionReason,
} from '../../schemas/index.ts';
import type { FieldError } from '../problem.ts';

/** When a rule is enforced: CreateOpportunity, UpdateOpportunity, or submission (facts D: C, U, S). */
export type Moment = 'create' | 'update' | 'submit';
/** Strength of the evidence for a rule (facts, strength marks). */
export type Evidence = 'obs' | 'doc' | 'inf';
/** What a broken rule answers with, as the fidelity page prints it. */
export type Answer = Pick<FieldError, 'Code' | 'FieldName'>;

/** All that a business rule may look at. */
export interface Facts {
  readonly moment: Moment;
  readonly catalog: string;
  readonly origin: OpportunityOrigin;
  /**
   * The opportunity as it would stand if the request were allowed: what was sent, before empty lists become null;
   * RelatedEntityIdentifiers as stored. At submission it is the stored record.
   */
  readonly next: Partial<GetOpportunityResponse>;
  /** The opportunity as it stands; null at create. */
  readonly stored: GetOpportunityResponse | null;
  /** The account's date today, YYYY-MM-DD in UTC. */
  readonly today: string;
  /** What was asked of AWS; only at submit. */
  readonly submission: AwsSubmission | null;
}

interface Grounded {
  /** Equals the file name. */
  readonly name: string;
  readonly evidence: Evidence;
  /** Where the facts say so, for example 'facts D; SHARE'. */
  readonly source: string;
  /** The rule in one sentence of our own. */
  readonly says: string;
}

/** A business rule about an opportunity: a small value with its evidence attached. */
export interface Rule extends Grounded {
  readonly at: readonly Moment[];
  /** A gate is judged first; when it finds something, nothing else is reported. */
  readonly gate?: true;
  readonly reason: ValidationExceptionReason;
  /** Every (Code, FieldName) that `check` may return. */
  readonly answers: readonly Answer[];
  /** What the rule finds wrong; empty when it holds. */
  readonly check: (facts: Facts) => readonly FieldError[];
}

/** A rule that is not about the content of an opportunity, and may answer with another error than ValidationException. */
export interface Guard<F> extends Grounded {
  readonly at: readonly OperationName[];
  readonly error: ErrorName;
  /** For ValidationException alone. */
  readonly reason?: ValidationExceptionReason;
  readonly answer?: Answer;
  /** The message of the broken rule; null when it holds. */
  readonly breaks: (facts: F) => string | null;
}

/** What the rules of AssociateOpportunity and DisassociateOpportunity look at. */
export interface AssociationFacts {
  readonly operation: 'AssociateOpportunity' | 'DisassociateOpportunity';
  readonly type: RelatedEntityType;
  /** As sent. */
  readonly identifier: string;
  /** The associations as they stand; offers as bare `offer-...` ids. */
  readonly related: RelatedEntityIdentifiers;
  /** The status of the named solution in this account and catalog; null when there is none or the type is another. */
  readonly solution: SolutionStatus | null;
  /** The opportunity's stage. */
  readonly stage: string | null;
}

/** What the rules of accepting and rejecting an invitation look at. */
export interface InvitationFacts {
  readonly operation: 'RejectEngagementInvitation' | 'StartEngagementByAcceptingInvitationTask';
  readonly status: string;
  /** ISO date-time; null when the invitation never expires. */
  readonly expires: string | null;
  /** The account's clock, ISO date-time. */
  readonly now: string;
}

/** What the rules of AssignOpportunity look at. */
export interface AssignmentFacts {
  readonly operation: 'AssignOpportunity';
  readonly email: string;
}
