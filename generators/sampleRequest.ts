import fc from 'fast-check';
import type { OperationName } from '../schemas/index.ts';
import { asBody, type Body } from './body.ts';
import { validRequests } from './generator.ts';
import { generatorOf } from './operations.ts';
import { resolvePlaceholders } from './placeholders.ts';

/** Identifiers of the documented form that belong to nothing. */
const madeUp = {
  opportunity: 'O1234567',
  lastModified: '2026-01-01T00:00:00.000Z',
  parentOpportunity: 'O7654321',
  invitation: 'engi-0123456789abc',
  solution: 'S-1234567',
} as const;

/** Valid requests with every member that the rules allow, placeholders included. The same seed makes the same requests. */
export const sampleRequests = (
  operation: OperationName,
  count: number,
  seed: number,
  always: readonly string[] = [],
): readonly Body[] => fc.sample(validRequests(generatorOf(operation), 'full', always), { numRuns: count, seed });

/** A short request that is valid in shape only: its identifiers belong to nothing. */
export function shapeValidRequest(operation: OperationName): Body {
  const lengthOf = (body: Body): number => JSON.stringify(body).length;
  const [shortest] = [...sampleRequests(operation, 12, 20241114)].sort((a, b) => lengthOf(a) - lengthOf(b));
  return asBody(resolvePlaceholders(shortest, madeUp)) ?? {};
}
