/** The contract's public face: operation names, types, a validator for each shape and the schema walker. */

import type { Requests, Responses } from './contract/types.ts';
import type { OperationName } from './operations.ts';

export type * from './contract/types.ts';
export { preview } from './describeError.ts';
export { contractDigest, errorSchema, type JsonSchema, requestSchema, responseSchema, sharedSchema } from './load.ts';
export {
  type ErrorName,
  errorNames,
  knownOperationNames,
  launchOperationNames,
  modelStatuses,
  type OperationFacts,
  type OperationName,
  operationNames,
  operations,
  service,
} from './operations.ts';
export {
  latestOrigin,
  type Origin,
  type Phase,
  phaseOf,
  type SourceName,
  sources,
  type WithdrawnOrigin,
} from './origin.ts';
export { maxExaminedEntries, maxExaminedPerList, shortenLists } from './shortenLists.ts';
export { type UndocumentedItem, undocumentedMembers } from './undocumented.ts';
export {
  formatShapeError,
  type ShapeError,
  type ShapeReport,
  validateClosedRequest,
  validateError,
  validateRequest,
  validateResponse,
} from './validate.ts';
export {
  type Children,
  type ResolvedSchema,
  resolve,
  type SchemaNode,
  type SchemaVisitor,
  walkSchema,
} from './walkSchema.ts';

export type RequestOf<O extends OperationName> = Requests[O];
export type ResponseOf<O extends OperationName> = Responses[O];
