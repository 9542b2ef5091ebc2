import { expect, test } from '@playwright/test';
import { isSelfCheck, requirementOf } from './requirement.ts';

const good = {
  id: 'UPD-4f2a',
  level: 'MUST',
  source: 'UpdateOpportunity; behaviour C.6',
  evidence: 'observed',
  category: 'locking',
  operation: 'UpdateOpportunity',
};
const statement = 'rejects a stale lock';
const annotated = (value: unknown) => ({
  title: statement,
  annotations: [{ type: 'requirement', description: JSON.stringify(value) }],
});

test('reads a requirement from its annotation', () => {
  expect(requirementOf(annotated(good))).toEqual({ ...good, statement });
  expect(requirementOf({ title: 'x', annotations: [{ type: 'issue', description: 'x' }] })).toBeNull();
});

for (const [change, says] of [
  [{ id: 'UPD-12' }, 'no requirement id'],
  [{ level: 'OUGHT' }, 'level must be'],
  [{ category: 'weather' }, 'category must be'],
  [{ evidence: 'inferred' }, 'cannot support a MUST'],
  [{ evidence: 'contested' }, 'cannot support a MUST'],
  [{ evidence: 'rumoured' }, 'evidence must be'],
  [{ source: 1 }, 'must be text'],
  [{ operation: undefined }, 'must be the name of a page'],
] as const) {
  test(`rejects ${JSON.stringify(change)}`, () => {
    expect(() => requirementOf(annotated({ ...good, ...change }))).toThrow(says);
  });
}

test('knows the self-checks by prefix', () => {
  expect(isSelfCheck('MET-0000')).toBe(true);
  expect(isSelfCheck('UPD-0000')).toBe(false);
});
