import type { CallOptions } from '../../client/call.ts';
import type { ApiResponse } from '../../client/response.ts';
import {
  type GetOpportunityResponse,
  type OperationName,
  operations,
  type RequestOf,
  type ResponseOf,
} from '../../schemas/index.ts';
import type { Input } from './input.ts';
import type { ExpectedErrors } from './matchers.ts';
import { HarnessError } from './outcome.ts';
import type { Partner } from './partner.ts';
import { once } from './sharedRecords.ts';

/** Operations that change nothing. */
export type ReadOperation = Extract<OperationName, `Get${string}` | `List${string}`>;

/**
 * A partner account whose records the tests of a worker share. A test reads them and changes nothing: each record is made
 * once, by the first test that needs it, and frozen. What made it is in the transcript of every test that reads it.
 */
export class Reader {
  private readonly owner: Partner;
  constructor(owner: Partner) {
    this.owner = owner;
  }

  /** Calls an operation with exactly this input and judges nothing. */
  call<O extends ReadOperation>(operation: O, input: unknown, options?: CallOptions): Promise<ApiResponse<O>> {
    assertRead(operation);
    return this.owner.call(operation, input, options);
  }

  /** Calls an operation as the act under test, and returns the body. Anything but a success is charged to the target. */
  expectAccepted<O extends ReadOperation>(
    operation: O,
    input: RequestOf<O>,
    options?: CallOptions,
  ): Promise<ResponseOf<O>> {
    assertRead(operation);
    return this.owner.expectAccepted(operation, input, options);
  }

  /** Sends the valid request, which must succeed, then the invalid one, which must be rejected. */
  expectRejected(
    operation: ReadOperation,
    valid: Input,
    invalid: Input,
    expectedErrors: ExpectedErrors,
    options?: CallOptions,
  ): Promise<void> {
    assertRead(operation);
    return this.owner.expectRejected(operation, valid, invalid, expectedErrors, options);
  }

  /** Reads an opportunity as set-up. */
  getOpportunity(Identifier: string): Promise<GetOpportunityResponse> {
    return this.owner.getOpportunity(Identifier);
  }

  /** The record called `name`, made by the first test that asks for it. */
  once<T>(name: string, make: (owner: Partner) => Promise<T>): Promise<T> {
    return once(this.owner, name, () => make(this.owner));
  }

  /** Forgets a record that the target has changed although it should not have: the next test makes another. */
  forget(name: string): void {
    this.owner.records.delete(name);
  }
}

/** The same helper for a partner of the test's own and for a reader: with the same arguments a reader gets the same record. */
export const shareable =
  <Args extends readonly unknown[], T>(name: string, make: (partner: Partner, ...args: Args) => Promise<T>) =>
  (who: Partner | Reader, ...args: Args): Promise<T> =>
    'once' in who ? who.once(`${name} ${keyOf(args)}`, (owner) => make(owner, ...args)) : make(who, ...args);

/** A member that is left out on purpose is not the same as one that is not mentioned. */
const keyOf = (args: readonly unknown[]): string =>
  JSON.stringify(args, (_, value: unknown) => (value === undefined ? '(left out)' : value));

function assertRead(operation: OperationName): void {
  if (!operations[operation].readonly)
    throw new HarnessError(`${operation} changes the account, and a reader's records are shared: use partner.`);
}
