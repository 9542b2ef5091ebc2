import type fc from 'fast-check';
import type { OperationName } from '../../schemas/index.ts';
import type { Body } from '../body.ts';
import type { ExpectedError } from '../expectedError.ts';

/** An invalid request, and the errors it may be rejected with: one of them, not all. */
export interface InvalidRequest {
  readonly body: Body;
  readonly expectedErrors: readonly ExpectedError[];
}

/** One constraint of the contract, and how to break it. */
export interface ContractViolation {
  readonly operation: OperationName;
  /** The member that is constrained: dotted, list items as `*`. */
  readonly path: string;
  /** The JSON Schema keyword that constrains it. */
  readonly keyword: string;
  /** Breaks a valid request; the arbitrary chooses among the ways to do so. */
  readonly invalidate: (valid: Body) => fc.Arbitrary<InvalidRequest>;
}

/** The constraint's name in the coverage report, which joins the path of a contract element with slashes. */
export const constraintName = ({ path, keyword }: Pick<ContractViolation, 'path' | 'keyword'>): string =>
  `${path.replaceAll('.', '/')}#${keyword}`;

/** When a rule is enforced: by CreateOpportunity, by UpdateOpportunity, or when the opportunity is submitted. */
export type Phase = 'create' | 'update' | 'submit';

/** One change to a request. */
export type Change = (body: Body) => Body;

/** A rule of the service that the contract cannot express (behaviour C, D), and the one change that breaks it. */
export interface RuleViolation {
  /** The requirement. Ids are permanent and never reused. */
  readonly id: string;
  /** The requirement's title: what the target must reject. */
  readonly title: string;
  readonly phases: readonly Phase[];
  /** Review status of the opportunity that is updated; a draft unless stated. */
  readonly reviewStatus?: 'draft' | 'approved';
  /**
   * Makes the valid request one that the rule applies to, for example one with a customer in the US. It is a complete
   * draft without national security, which waives some rules.
   */
  readonly given?: Change;
  /** The one change that breaks the rule; in phase `submit`, to the draft that is then submitted. */
  readonly change?: Change;
  /** The one change to AwsSubmission, for rules about it. */
  readonly submission?: Body;
  readonly expectedErrors: readonly ExpectedError[];
  /** Whether integrators are known to break it (behaviour K). */
  readonly commonMistake?: true;
  readonly evidence: 'observed' | 'documented' | 'reported' | 'contested' | 'inferred';
  /** Sections of the facts, or members of the launch document. */
  readonly source: string;
}

/** A row of a table of rules; what all its rows share is given once. */
export type RuleRow<Shared extends keyof RuleViolation> = Omit<RuleViolation, Shared> & Partial<RuleViolation>;

/** The rows of a table, each completed by what they share. A row may override it. */
export const ruleTable = <Shared extends keyof RuleViolation>(
  shared: Pick<RuleViolation, Shared>,
  rows: readonly RuleRow<Shared>[],
): readonly RuleViolation[] => rows.map((row) => ({ ...shared, ...row }) as RuleViolation);
