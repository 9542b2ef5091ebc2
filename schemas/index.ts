/** The dictionary's public face: operation names, types, and a validator for each shape. Shapes only, never behaviour. */

import { errorNames, modelStatuses, operations, service } from './contract/operations.ts';
import type { Requests, Responses } from './contract/types.ts';

export type * from './contract/types.ts';
export { contractDigest, errorSchema, type JsonSchema, requestSchema, responseSchema, sharedSchema } from './load.ts';
export type { UndocumentedItem } from './undocumented.ts';
export {
  type ShapeError,
  type ShapeReport,
  validateClosedRequest,
  validateError,
  validateRequest,
  validateResponse,
} from './validate.ts';
export { errorNames, modelStatuses, operations, service };

/** One of the 14 operations of the launch document. */
export type OperationName = keyof typeof operations;
/** One of the 7 exceptions an operation can declare. */
export type ErrorName = (typeof errorNames)[number];

export const operationNames = Object.keys(operations) as OperationName[];

export type RequestOf<O extends OperationName> = Requests[O];
export type ResponseOf<O extends OperationName> = Responses[O];
