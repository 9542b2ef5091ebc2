/** The public face: valid and invalid requests of every operation as fast-check arbitraries. */
import fc from 'fast-check';
import type { OperationName } from '../schemas/index.ts';
import { asBody, type Body } from './body.ts';
import { withParents } from './enumerations.ts';
import type { ExpectedError } from './expectedError.ts';
import { type Completeness, validRequests } from './generator.ts';
import { contractViolations } from './invalid/contractViolations.ts';
import { type ContractViolation, constraintName } from './invalid/violation.ts';
import { generatorOf } from './operations.ts';
import { resolvePlaceholders, type TestData } from './placeholders.ts';

export { asBody, type Body } from './body.ts';
export { getAt, removeAt, setAt } from './bodyPath.ts';
export { partnerDrafts } from './drafts.ts';
export type { ExpectedError } from './expectedError.ts';
export { type Completeness, type Generator, type Precondition, validRequests } from './generator.ts';
export { generatorOf, requirementIdsOf } from './operations.ts';
export { hasPlaceholder, placeholders, resolvePlaceholders, type TestData } from './placeholders.ts';

export interface RequestOptions {
  /** How many optional members a request has: all (`full`), what a submission needs (`complete`), or any (`sparse`). */
  readonly completeness?: Completeness;
  /** Members that are never left out: dotted paths, list items as `*`. */
  readonly requiredPaths?: readonly string[];
}

/**
 * Valid requests of an operation. They meet the contract and the documented rules that tie members together.
 *
 * Identifiers, tokens and locks are placeholders such as `<opportunity>`: `resolvePlaceholders` puts real values in
 * their place, and `generatorOf(operation).precondition` names what has to exist before.
 */
export const requestArbitrary = (
  operation: OperationName,
  { completeness = 'complete', requiredPaths = [] }: RequestOptions = {},
): fc.Arbitrary<Body> => validRequests(generatorOf(operation), completeness, requiredPaths);

/** A request that breaks one constraint of the contract. */
export interface InvalidRequestCase {
  /** The request to reject. */
  readonly request: Body;
  /** The same request without the violation: a target that rejects it too has shown nothing. */
  readonly valid: Body;
  /** The broken constraint, for example `Customer/Account/Duns#pattern`. */
  readonly violation: string;
  /** The errors that are right; a target returns one of them. */
  readonly expectedErrors: readonly ExpectedError[];
}

/** Requests of an operation that each break one constraint. Pass `violations` to draw from some constraints only. */
export const invalidRequestArbitrary = (
  operation: OperationName,
  violations: readonly ContractViolation[] = contractViolations(operation),
): fc.Arbitrary<InvalidRequestCase> =>
  fc.constantFrom(...violations).chain((violation) =>
    requestArbitrary(operation, { completeness: 'sparse', requiredPaths: withParents(violation.path) }).chain((valid) =>
      violation.invalidate(valid).map(({ body, expectedErrors }) => ({
        request: body,
        valid,
        violation: constraintName(violation),
        expectedErrors,
      })),
    ),
  );

export interface SampleOptions extends RequestOptions {
  readonly count: number;
  /** The same seed makes the same requests on the same day: dates lie ahead of today. */
  readonly seed: number;
  /** Real values of the placeholders. Without `data` the placeholders stay; a token is made new for each request. */
  readonly data?: TestData;
}

/** A number of valid requests, for use without fast-check. */
export const samples = (operation: OperationName, { count, seed, data, ...options }: SampleOptions): readonly Body[] =>
  fc
    .sample(requestArbitrary(operation, options), { numRuns: count, seed })
    .map((body) => (data ? (asBody(resolvePlaceholders(body, data)) ?? body) : body));
