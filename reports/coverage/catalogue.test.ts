import { expect, test } from '@playwright/test';
import { type CatalogueEntry, compareCatalogue, nextSnapshot, readCatalogue, statementDigest } from './catalogue.ts';

const row = (id: string, statement: string, untested: string | null = null) => ({
  file: 'operations/UpdateOpportunity.spec.ts',
  title: statement,
  tests: [
    {
      annotations: [
        {
          type: 'requirement',
          description: JSON.stringify({
            id,
            level: 'MUST',
            source: 'facts',
            evidence: 'documented',
            category: 'rules',
            operation: 'UpdateOpportunity',
          }),
        },
        ...(untested ? [{ type: 'untested', description: untested }] : []),
      ],
    },
  ],
});
const listed = (...specs: ReturnType<typeof row>[]): readonly CatalogueEntry[] =>
  readCatalogue({ suites: [{ suites: [{ specs }] }] }).requirements;
const empty = { requirements: {}, retired: {} };

test('lists each requirement once, with its tests, or the reason why it has none', () => {
  const found = listed(row('UPD-0002', 'b', 'only AWS can'), row('UPD-0001', 'a'), row('UPD-0001', 'a'));
  expect(found.map(({ id, tests, untested }) => [id, tests, untested])).toEqual([
    ['UPD-0001', 2, null],
    ['UPD-0002', 1, 'only AWS can'],
  ]);
});

test('one id that means two things is a fault', () => {
  expect(readCatalogue({ specs: [row('UPD-0001', 'a'), row('UPD-0001', 'b')] }).errors).toHaveLength(1);
});

test('two titles that differ in signs alone are a fault', () => {
  const rows = [row('UPD-0001', 'rejects # in a name'), row('UPD-0002', 'rejects / in a name')];
  expect(readCatalogue({ specs: rows }).errors).toEqual([
    'UPD-0001 and UPD-0002 read alike but for signs: say in words what differs.',
  ]);
});

test('a new id is added, a missing one is gone, a changed one is refused', () => {
  const before = nextSnapshot(listed(row('UPD-0001', 'refuse a stale lock'), row('UPD-0002', 'b')), empty);
  const found = compareCatalogue(listed(row('UPD-0001', 'accept a stale lock'), row('UPD-0003', 'c')), before);
  expect(found.added).toEqual(['UPD-0003']);
  expect(found.removed).toEqual(['UPD-0002']);
  expect(found.rejected).toEqual([
    expect.stringContaining('UPD-0001 meant "refuse a stale lock" and now says "accept a stale lock"'),
  ]);
});

test('an id that was given up is never used again', () => {
  const before = nextSnapshot(listed(row('UPD-0001', 'a')), empty);
  expect(() => nextSnapshot([], before)).toThrow('no reason is given');
  const retired = nextSnapshot([], before, { 'UPD-0001': 'replaced by UPD-0002' });
  expect(retired.retired).toEqual({ 'UPD-0001': { statement: 'a', reason: 'replaced by UPD-0002' } });
  expect(compareCatalogue(listed(row('UPD-0001', 'a')), retired).rejected[0]).toContain('was given up');
});

test('punctuation and capitals do not change a meaning, the operation does', () => {
  const one = { operation: 'GetOpportunity', statement: 'hide it, from others' };
  expect(statementDigest({ ...one, statement: 'Hide it from others.' })).toBe(statementDigest(one));
  expect(statementDigest({ ...one, operation: 'UpdateOpportunity' })).not.toBe(statementDigest(one));
});
