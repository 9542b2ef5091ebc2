import type { AwsSubmission, GetOpportunityResponse, OpportunityOrigin, ValidationExceptionReason } from '../../schemas/index.ts';
import type { FieldError } from '../problem.ts';

/** When a rule is enforced: CreateOpportunity, UpdateOpportunity, or submission (facts D: C, U, S). */
export type Moment = 'create' | 'update' | 'submit';
/** Strength of the evidence for a rule (facts, strength marks). */
export type Evidence = 'obs' | 'doc' | 'inf';

/** All that a business rule may look at. */
export interface Facts {
  readonly moment: Moment;
  readonly catalog: string;
  readonly origin: OpportunityOrigin;
  /** The opportunity as it would stand if the request were allowed. */
  readonly next: Partial<GetOpportunityResponse>;
  /** The opportunity as it stands; null at create. */
  readonly stored: GetOpportunityResponse | null;
  /** The account's date today, YYYY-MM-DD in UTC. */
  readonly today: string;
  /** What was asked of AWS; only at submit. */
  readonly submission: AwsSubmission | null;
}

/** A business rule: a small value with its evidence attached. `name` equals the file name. */
export interface Rule {
  readonly name: string;
  readonly at: readonly Moment[];
  readonly reason: ValidationExceptionReason;
  readonly evidence: Evidence;
  /** Where the facts say so, for example 'facts D; SHARE'. */
  readonly source: string;
  /** The rule in one sentence of our own. */
  readonly says: string;
  /** What the rule finds wrong; empty when it holds. */
  readonly check: (facts: Facts) => readonly FieldError[];
}
