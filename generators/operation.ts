import fc from 'fast-check';
import type { OperationName } from '../schemas/index.ts';
import { fromShape } from './fromSchema.ts';
import { asBody, type Body, type Presence } from './generator.ts';
import type { Members } from './parts/members.ts';
import { requestShape } from './schema.ts';

/** Requests of an operation from its contract alone, in catalog Sandbox, with some members said better. */
export const fromOperation = (
  operation: OperationName,
  presence: Presence,
  members: Members,
  requiredPaths: readonly string[] = [],
): fc.Arbitrary<Body> =>
  fromShape(requestShape(operation), {
    presence: presence === 'full' ? 'full' : 'free',
    requiredPaths,
    members: { Catalog: fc.constant('Sandbox'), ...members },
  }).map((value) => asBody(value) ?? {});
