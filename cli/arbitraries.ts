import type fc from 'fast-check';
import {
  asBody,
  type Body,
  type ExpectedError,
  invalidRequestArbitrary as invalidWithPlaceholders,
  type RequestOptions,
  resolvePlaceholders,
  type TestData,
  requestArbitrary as withPlaceholders,
} from '../generators/index.ts';
import type { OperationName } from '../schemas/index.ts';

/** Identifiers of the right form that belong to nobody. */
const exampleData: TestData = {
  opportunity: 'O1234567',
  lastModified: '2025-01-01T00:00:00.000Z',
  parentOpportunity: 'O1234568',
  invitation: 'arn:aws:partnercentral:us-east-1::catalog/Sandbox/engagement-invitation/engi-0000000000001',
  solution: 'S-1234567',
};

export interface GeneratedRequestOptions extends RequestOptions {
  /** Identifiers of what exists, such as `{ opportunity: 'O1234567' }`; examples stand for those that are left out. */
  readonly data?: TestData;
}
/** A request that breaks one constraint of the contract. */
export interface InvalidRequest {
  readonly request: Body;
  /** The broken constraint, for example `Customer/Account/Duns#pattern`. */
  readonly violation: string;
  /** The errors that are right; the service returns one of them. */
  readonly expectedErrors: readonly ExpectedError[];
}

const resolved = (body: Body, data: TestData): Body => asBody(resolvePlaceholders(body, data)) ?? body;

/** Valid requests of an operation, with a new ClientToken each. */
export const requestArbitrary = (
  operation: OperationName,
  { data, ...options }: GeneratedRequestOptions = {},
): fc.Arbitrary<Body> =>
  withPlaceholders(operation, options).map((body) => resolved(body, { ...exampleData, ...data }));

/** Requests of an operation that each break one constraint, with the errors to expect. */
export const invalidRequestArbitrary = (
  operation: OperationName,
  { data }: Pick<GeneratedRequestOptions, 'data'> = {},
): fc.Arbitrary<InvalidRequest> =>
  invalidWithPlaceholders(operation).map(({ request, violation, expectedErrors }) => ({
    request: resolved(request, { ...exampleData, ...data }),
    violation,
    expectedErrors,
  }));
