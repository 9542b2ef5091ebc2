import { expect, test } from '@playwright/test';
import { parseReplayCase } from './parseReplayCase.ts';
import { replay } from './replay.ts';

const step = { operation: 'ListSolutions', body: { Catalog: 'Sandbox' }, expect: { kind: 'accepted' } };
const whole = {
  id: 'F-3A9C',
  requirement: 'GEN-0001',
  statement: 'returns pages',
  failure: 'x',
  seed: 1,
  path: '0',
  shrinks: 0,
  steps: [step],
  checks: [],
};
const parse = (found: unknown) => parseReplayCase(JSON.stringify(found), 'F-3A9C.json');

test('reads a counterexample', () => {
  expect(parse(whole).steps).toHaveLength(1);
});

for (const [what, found] of [
  ['null', null],
  ['an empty object', {}],
  ['steps that are no list', { ...whole, steps: null }],
  ['steps that only look like a list', { ...whole, steps: { length: 1 } }],
  ['no step', { ...whole, steps: [] }],
  ['a step that is null', { ...whole, steps: [null] }],
  ['an unknown operation', { ...whole, steps: [{ ...step, operation: 'Nothing' }] }],
  ['an unknown kind of check', { ...whole, checks: [{ kind: 'better' }] }],
  ['nothing that could be judged', { ...whole, steps: [{ ...step, expect: undefined }] }],
] as const) {
  test(`rejects ${what} with one sentence that names the file`, () => {
    expect(() => parse(found)).toThrow(/^F-3A9C\.json (is no counterexample|expects nothing)/);
  });
}

test('reads the words of earlier versions', () => {
  const earlier = { ...step, expect: { kind: 'refused', expectedErrors: [] }, validity: 'broken' };
  expect(parse({ ...whole, steps: [earlier] }).steps[0]).toMatchObject({
    expect: { kind: 'rejected' },
    validity: 'invalid',
  });
});

test('rejects what is not JSON', () => {
  expect(() => parseReplayCase('{', 'F-3A9C.json')).toThrow(/^F-3A9C\.json is not JSON/);
});

test('a response that names no error does not fix a case', async () => {
  const unexpected = { operation: 'ListSolutions', body: {} } as const;
  const outcome = { ...unexpected, requestBody: {}, ok: false, body: null, error: null, startMs: 0, endMs: 0 };
  const found = await replay({ steps: [unexpected], checks: [] }, async () => outcome);
  expect(found.verdict).toBe('not reproducible');
});
