import type fc from 'fast-check';
import type { OperationName } from '../../schemas/index.ts';
import type { ExpectedError } from '../expectedError.ts';
import type { Body } from '../generator.ts';

/** A valid request with exactly one thing wrong, and the answers it may get. */
export interface InvalidRequest {
  readonly body: Body;
  readonly expectedErrors: readonly ExpectedError[];
}

/** One way to break a request. */
export interface Violation {
  readonly operation: OperationName;
  /** `<path>#<keyword>` for a constraint of the contract, the file's name for a business rule. */
  readonly name: string;
  /** Whether the contract's validators must find the request broken. */
  readonly kind: 'contract' | 'business';
  /** Breaks a valid request; the arbitrary chooses among the ways to. */
  readonly invalidate: (valid: Body) => fc.Arbitrary<InvalidRequest>;
}

/** When a rule is enforced: at CreateOpportunity, at UpdateOpportunity, or when the opportunity is submitted. */
export type Phase = 'create' | 'update' | 'submit';

/** A rule of the service that the contract cannot say (behaviour C, D), broken by one change. */
export interface RuleViolation {
  /** The file's name. */
  readonly name: string;
  /** The rule, as what the target must do: refuse … */
  readonly statement: string;
  readonly source: string;
  readonly evidence: 'observed' | 'documented' | 'inferred';
  readonly phases: readonly Phase[];
  /** Review status of the opportunity that is updated; a draft unless said otherwise. */
  readonly reviewStatus?: 'draft' | 'approved';
  /** Makes the valid twin so that the rule applies to it, for example a customer in the US. */
  readonly toValidTwin?: (opportunity: Body) => Body;
  /** The one change to the opportunity; at submission, to the draft that is submitted. */
  readonly invalidate?: (twin: Body) => Body;
  /** The one change to what is asked of AWS, where the fault lies there. */
  readonly invalidSubmission?: Body;
  readonly expectedErrors: readonly ExpectedError[];
}
