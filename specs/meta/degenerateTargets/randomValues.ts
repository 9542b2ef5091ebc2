import fc from 'fast-check';
import { fromShape } from '../../../generators/fromSchema.ts';
import { shapeOf } from '../../../generators/schema.ts';
import { type OperationName, operationNames, operations, responseSchema } from '../../../schemas/index.ts';
import type { DegenerateTarget } from './server.ts';

const seed = 20_241_114;
const sampleSize = 60;

/** Bodies that the contract cannot fault, and that say nothing true; drawn beforehand, always the same. */
function sampleBodies(operation: OperationName): readonly string[] {
  if (operations[operation].void) return [''];
  const values = fc.sample(fromShape(shapeOf(responseSchema(operation)), { presence: 'free' }), {
    seed,
    numRuns: sampleSize,
  });
  return values.map((value) => JSON.stringify(value));
}
const bodies = new Map(operationNames.map((operation) => [operation, sampleBodies(operation)] as const));
let turn = 0;

export const randomValues: DegenerateTarget = {
  name: 'random values',
  description: 'answers 200 with random values of the right shape',
  respond: ({ operation }) => {
    turn += 1;
    const some = bodies.get(operation ?? 'ListSolutions') ?? [''];
    return { status: 200, body: some[turn % some.length] ?? '' };
  },
};
