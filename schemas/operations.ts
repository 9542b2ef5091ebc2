import * as derived from './contract/operations.ts';
import type { Origin } from './origin.ts';

export const { errorNames, knownOperationNames, modelStatuses, service } = derived;

/** An operation of the contract. schemas/operationNames.json lists them. */
export type OperationName = keyof typeof derived.operations;
/** An exception that an operation of the contract can declare. */
export type ErrorName = (typeof errorNames)[number];

/** What the sources say of an operation beside its shapes. */
export interface OperationFacts {
  readonly origin: Origin;
  /** Whether a success has no body. */
  readonly void: boolean;
  readonly readonly: boolean;
  /** The request member that makes a repeated request idempotent. */
  readonly idempotencyToken: string | null;
  /** The response member that holds the rows of a paginated list. */
  readonly items: string | null;
  readonly iamAction: string;
  /** Further IAM actions that the caller needs, since the operation calls them on the caller's behalf. */
  readonly requiredActions: readonly string[];
  readonly errors: readonly ErrorName[];
}
export const operations: Readonly<Record<OperationName, OperationFacts>> = derived.operations;

export const operationNames = Object.keys(operations) as OperationName[];

/** The operations of the launch document. */
export const launchOperationNames: readonly OperationName[] = operationNames.filter(
  (name) => operations[name].origin.source === 'launch',
);
