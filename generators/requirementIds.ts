/**
 * Permanent ids of the requirements that are generated for one operation. Each generators/<Operation>.ts exports its own as
 * `requirementIds`; no other file lists them. An id is never used again for something else.
 */
export interface RequirementIds {
  /** The three letters that begin the ids of the operation's page. */
  readonly prefix: string;
  /** Returns the documented shape. */
  readonly shape: string;
  /** Accepts every valid request. */
  readonly validRequests: string;
  /** Rejects a request that violates one constraint. */
  readonly violations: string;
  /** Names the member and a matching Code when it does. */
  readonly violationNames: string;
  /** Rejects a wrong JSON type for any member. */
  readonly wrongTypes: string;
  /** Names the member and a matching Code when a request violates a business rule, for operations with such rules. */
  readonly ruleNames?: string;
  /** Explains in a Message why a request violates a business rule. */
  readonly ruleMessages?: string;
  /** Rejects a request with two violations, and names one of them; for a few operations only. */
  readonly twoViolations?: { readonly rejects: string; readonly names: string };
}
