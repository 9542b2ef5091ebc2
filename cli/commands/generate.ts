import fc from 'fast-check';
import type { TestData } from '../../generators/index.ts';
import { invalidRequestArbitrary, requestArbitrary } from '../arbitraries.ts';
import { operationOf, readArguments, UsageError, wholeNumber } from '../usage.ts';

/** Prints requests as lines of JSON; invalid ones each with the broken constraint and the errors to expect. */
export function run(args: readonly string[]): number {
  const text = { type: 'string' } as const;
  const options = { count: text, seed: text, data: text, invalid: { type: 'boolean' } } as const;
  const { values, positionals } = readArguments(args, options);
  const operation = operationOf(positionals[0]);
  const data = dataOf(values.data);
  const arbitrary: fc.Arbitrary<object> = values.invalid
    ? invalidRequestArbitrary(operation, { data })
    : requestArbitrary(operation, { data });
  const requests = fc.sample(arbitrary, {
    numRuns: wholeNumber('count', values.count, 10),
    // A seed that --seed takes: at most nine digits.
    seed: wholeNumber('seed', values.seed, Math.floor(Math.random() * 1_000_000_000)),
  });
  process.stdout.write(requests.map((request) => `${JSON.stringify(request)}\n`).join(''));
  return 0;
}

const identifiers = ['opportunity', 'lastModified', 'parentOpportunity', 'invitation', 'solution'];

/** Identifiers of what exists, which take the place of the examples. */
function dataOf(text = '{}'): TestData {
  const isText = ([name, value]: readonly [string, unknown]): boolean =>
    identifiers.includes(name) && typeof value === 'string';
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null && Object.entries(data).every(isText)) return data as TestData;
  } catch {
    // Falls through to the one line.
  }
  throw new UsageError(`--data must be a JSON object of texts: ${identifiers.join(', ')}.`);
}
