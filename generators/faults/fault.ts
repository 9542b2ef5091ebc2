import type fc from 'fast-check';
import type { OperationName } from '../../schemas/index.ts';
import type { Admissible } from '../admissible.ts';
import type { Body } from '../generator.ts';

/** A valid request with exactly one thing wrong, and the answers it may get. */
export interface Faulty {
  readonly body: Body;
  readonly admissible: readonly Admissible[];
}

/** One way to break a request. */
export interface Fault {
  readonly operation: OperationName;
  /** `<path>#<keyword>` for a constraint of the contract, the file's name for a business rule. */
  readonly name: string;
  /** Whether the contract's validators must find the request broken. */
  readonly kind: 'contract' | 'business';
  /** Breaks a valid request; the arbitrary chooses among the ways to. */
  readonly breaking: (valid: Body) => fc.Arbitrary<Faulty>;
}

/** When a rule is enforced: at CreateOpportunity, at UpdateOpportunity, or when the opportunity is submitted. */
export type Moment = 'create' | 'update' | 'submit';

/** A rule of the service that the contract cannot say (facts C, D), broken by one change. */
export interface BusinessFault {
  /** The file's name. */
  readonly name: string;
  /** The rule, as what the target must do: refuse … */
  readonly says: string;
  readonly source: string;
  readonly evidence: 'obs' | 'doc' | 'inf';
  readonly at: readonly Moment[];
  /** Review status of the opportunity that is updated; a draft unless said otherwise. */
  readonly status?: 'draft' | 'approved';
  /** Makes the valid twin so that the rule applies to it, for example a customer in the US. */
  readonly twin?: (opportunity: Body) => Body;
  /** The one change to the opportunity; at submission, to the draft that is submitted. */
  readonly change?: (twin: Body) => Body;
  /** The one change to what is asked of AWS, where the fault lies there. */
  readonly submission?: Body;
  readonly admissible: readonly Admissible[];
}
