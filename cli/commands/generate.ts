import fc from 'fast-check';
import { invalidRequestArbitrary, requestArbitrary } from '../arbitraries.ts';
import { operationOf, readArguments, wholeNumber } from '../usage.ts';

/** Prints requests as lines of JSON; invalid ones each with the broken constraint and the errors to expect. */
export function run(args: readonly string[]): number {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, { count: text, seed: text, invalid: { type: 'boolean' } });
  const operation = operationOf(positionals[0]);
  const arbitrary: fc.Arbitrary<object> = values.invalid
    ? invalidRequestArbitrary(operation)
    : requestArbitrary(operation);
  const requests = fc.sample(arbitrary, {
    numRuns: wholeNumber('count', values.count, 10),
    seed: wholeNumber('seed', values.seed, Math.floor(Math.random() * 2 ** 31)),
  });
  process.stdout.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  return 0;
}
