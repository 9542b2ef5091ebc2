import { errorNames, knownOperationNames, modelStatuses, operations, service } from './contract/operations.ts';

export { errorNames, knownOperationNames, modelStatuses, operations, service };

/** An operation of the contract. schemas/operationNames.json lists them. */
export type OperationName = keyof typeof operations;
/** An exception that an operation of the contract can declare. */
export type ErrorName = (typeof errorNames)[number];

export const operationNames = Object.keys(operations) as OperationName[];

/** The operations of the launch document. */
export const launchOperationNames: readonly OperationName[] = operationNames.filter(
  (name) => operations[name].origin === 'document',
);
