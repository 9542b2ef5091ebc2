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
import type { FieldError } from '../apiError.ts';

/** When a rule is enforced: CreateOpportunity, UpdateOpportunity, or submission (behaviour D: C, U, S). */
export type Phase = 'create' | 'update' | 'submit';
/** Strength of the evidence for a rule (facts, strength marks). */
export type EvidenceLevel = 'observed' | 'documented' | 'inferred';
/** What a broken rule answers with, as the fidelity page prints it. */
export type ErrorKey = Pick<FieldError, 'Code' | 'FieldName'>;

/** All that a business rule may look at. */
export interface RuleContext {
  readonly phase: Phase;
  readonly catalog: string;
  readonly origin: OpportunityOrigin;
  /**
   * The opportunity as it would stand if the request were allowed: what was sent, before empty lists become null;
   * RelatedEntityIdentifiers as stored. At submission it is the stored record.
   */
  readonly proposed: Partial<GetOpportunityResponse>;
  /** The opportunity as it stands; null at create. */
  readonly stored: GetOpportunityResponse | null;
  /** The account's date today, YYYY-MM-DD in UTC. */
  readonly today: string;
  /** What was asked of AWS; only at submit. */
  readonly submission: AwsSubmission | null;
}

interface RuleMetadata {
  /** Equals the file name. */
  readonly name: string;
  readonly evidence: EvidenceLevel;
  /** Where the facts say so, for example 'behaviour D; SHARE'. */
  readonly source: string;
  /** The rule in one sentence of our own. */
  readonly description: string;
}

/** A business rule about an opportunity: a small value with its evidence attached. */
export interface Rule extends RuleMetadata {
  readonly phases: readonly Phase[];
  /** A gate is judged first; when it finds something, nothing else is reported. */
  readonly exclusive?: true;
  readonly reason: ValidationExceptionReason;
  /** Every (Code, FieldName) that `check` may return. */
  readonly errors: readonly ErrorKey[];
  /** What the rule finds wrong; empty when it holds. */
  readonly check: (context: RuleContext) => readonly FieldError[];
}

/** A rule that is not about the content of an opportunity, and may answer with another error than ValidationException. */
export interface Precondition<F> extends RuleMetadata {
  readonly operations: readonly OperationName[];
  readonly errorName: ErrorName;
  /** For ValidationException alone. */
  readonly reason?: ValidationExceptionReason;
  readonly fieldError?: ErrorKey;
  /** The message of the broken rule; null when it holds. */
  readonly violation: (context: F) => string | null;
}

/** What the rules of AssociateOpportunity and DisassociateOpportunity look at. */
export interface AssociationContext {
  readonly operation: 'AssociateOpportunity' | 'DisassociateOpportunity';
  readonly type: RelatedEntityType;
  /** As sent. */
  readonly identifier: string;
  /** The associations as they stand; offers as bare `offer-...` ids. */
  readonly relatedEntities: RelatedEntityIdentifiers;
  /** The status of the named solution in this account and catalog; null when there is none or the type is another. */
  readonly solutionStatus: SolutionStatus | null;
  /** The opportunity's stage. */
  readonly stage: string | null;
}

/** What the rules of accepting and rejecting an invitation look at. */
export interface InvitationContext {
  readonly operation: 'RejectEngagementInvitation' | 'StartEngagementByAcceptingInvitationTask';
  readonly status: string;
  /** ISO date-time; null when the invitation never expires. */
  readonly expiresAt: string | null;
  /** The account's clock, ISO date-time. */
  readonly now: string;
}

/** What the rules of AssignOpportunity look at. */
export interface AssignmentContext {
  readonly operation: 'AssignOpportunity';
  readonly email: string;
}
