import { Ajv2020 } from 'ajv/dist/2020.js';
import { operationNames } from '../../schemas/index.ts';
import type { ReplayCase } from './replayCase.ts';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const step = { type: 'integer', minimum: 0 };
const steps = { type: 'array', items: step };
const object = (
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object => ({
  type: 'object',
  properties: { ...required, ...optional },
  required: Object.keys(required),
});
const check = (kind: string, required: Readonly<Record<string, object>>, optional = {}): object =>
  object({ kind: { const: kind }, ...required }, optional);
const expectedErrors = { type: 'array', items: { type: 'object' } };

const schema = object({
  id: { type: 'string', pattern: '^F-[0-9A-F]{4}$' },
  requirement: text,
  statement: text,
  failure: text,
  steps: {
    type: 'array',
    minItems: 1,
    items: object(
      { operation: { enum: operationNames }, body: {} },
      {
        route: { enum: ['sdk', 'rest'] },
        encoding: { enum: ['spaced', 'reversed'] },
        concurrentGroup: { type: 'integer' },
        expect: {
          anyOf: [
            object({ kind: { const: 'accepted' } }),
            object({ kind: { enum: ['refused', 'rejected'] }, expectedErrors }),
          ],
        },
        validity: { enum: ['valid', 'broken', 'invalid'] },
      },
    ),
  },
  checks: {
    type: 'array',
    items: {
      anyOf: [
        check('same', { steps, at: text }, { except: texts }),
        check('reversed', { steps, at: text, by: text }),
        check('joined', { parts: steps, whole: step, at: text, by: text }),
        check('filtered', { all: step, some: step, at: text, by: text, where: { type: 'object' } }),
        check('sorted', { step, at: text, by: text, order: { enum: ['ASCENDING', 'DESCENDING'] } }),
        check('holdsAll', { parts: steps, at: text, by: text, values: texts }),
        check('counts', { step, at: text, by: text, count: step }),
        check('winners', { steps, exactly: step, losers: expectedErrors }),
        check('linearizable', { steps, before: step }),
      ],
    },
  },
});
const validate = new Ajv2020({ strict: false }).compile(schema);

const currentWords: Readonly<Record<string, string>> = { refused: 'rejected', broken: 'invalid' };

/** A case in the words of today: cases saved before say `refused` and `broken`. */
const withCurrentWords = (found: ReplayCase): ReplayCase =>
  JSON.parse(
    JSON.stringify(found, (key, value) =>
      key === 'kind' || key === 'validity' ? (currentWords[value] ?? value) : value,
    ),
  ) as ReplayCase;

/**
 * Reads a saved counterexample.
 *
 * @throws {Error} one sentence that names the file when it is no counterexample, or expects nothing that could be judged
 */
export function parseReplayCase(content: string, file: string): ReplayCase {
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!validate(found)) {
    const [first] = validate.errors ?? [];
    throw new Error(
      `${file} is no counterexample: ${first?.instancePath || 'the whole'} ${first?.message ?? 'is invalid'}.`,
    );
  }
  const parsed = withCurrentWords(found as ReplayCase);
  const judged = parsed.steps.some((each) => each.expect !== undefined && !each.setUp) || parsed.checks.length > 0;
  if (!judged) throw new Error(`${file} expects nothing: no response of it could be judged.`);
  return parsed;
}
