import { expect, test } from '@playwright/test';
import { explainContradiction, explainUnexpected } from './assertions.ts';
import { findMismatch, isEmpty } from './matcher.ts';
import { parameterize } from './placeholder.ts';
import { replay } from './replay.ts';
import type { SendStep, Step, StepResult } from './replayCase.ts';

const outcome = (body: unknown, ok = true): StepResult => ({
  operation: 'GetOpportunity',
  requestBody: {},
  ok,
  body,
  error: ok ? null : { name: 'ConflictException', members: {} },
  startMs: 0,
  endMs: 1,
});

test('absent, null and empty are equal, text and numbers are not', () => {
  expect(findMismatch({ A: null, B: [], C: { D: null } }, {})).toBeNull();
  expect(isEmpty({ A: { B: [] } })).toBe(true);
  expect(findMismatch({ A: 'x' }, {})).toBe('A is nothing, not "x"');
  expect(findMismatch({ A: null }, { A: 'x' })).toBe('A is "x", not null');
  expect(findMismatch({ A: ['x'] }, { A: ['x', 'y'] })).not.toBeNull();
});

test('amounts compare as numbers, dates as instants, text without its escaping', () => {
  expect(findMismatch({ Amount: '10000.00' }, { Amount: '10000' })).toBeNull();
  expect(findMismatch({ Amount: '100' }, { Amount: '1' })).not.toBeNull();
  expect(
    findMismatch({ LastModifiedDate: '2026-01-01T00:00:00Z' }, { LastModifiedDate: '2026-01-01T00:00:00.000Z' }),
  ).toBeNull();
  expect(findMismatch({ Name: 'A & B' }, { Name: 'A &amp; B' })).toBeNull();
});

test('patterns match values that are not known beforehand', () => {
  expect(findMismatch({ D: { $after: '2026-01-01T00:00:00Z' } }, { D: '2026-01-01T00:00:00Z' })).not.toBeNull();
  expect(findMismatch({ D: { $after: '2026-01-01T00:00:00Z' } }, { D: '2026-01-01T00:00:00.001Z' })).toBeNull();
  expect(findMismatch({ D: { $oneOf: [null, 'No'] } }, { D: 'Yes' })).not.toBeNull();
  expect(findMismatch({ D: { $set: ['b', 'a'] } }, { D: ['a', 'b'] })).toBeNull();
  expect(findMismatch({ D: { $set: ['b', 'a'] } }, { D: ['a'] })).not.toBeNull();
  expect(findMismatch({ D: { $not: ['a'] } }, { D: 'a' })).not.toBeNull();
});

test('a rejection must be one of the expected errors, and a failed task is a rejection', () => {
  const expectedErrors = [{ error: 'FailedTask', reasonCodes: ['OpportunityValidationFailed'] }];
  expect(
    explainUnexpected(
      { kind: 'rejected', expectedErrors },
      outcome({ TaskStatus: 'FAILED', ReasonCode: 'OpportunityValidationFailed' }),
    ),
  ).toBeNull();
  expect(
    explainUnexpected(
      { kind: 'rejected', expectedErrors },
      outcome({ TaskStatus: 'FAILED', ReasonCode: 'InternalError' }),
    ),
  ).toMatch(/was rejected with the wrong error/);
  expect(explainUnexpected({ kind: 'rejected', expectedErrors }, outcome({ TaskStatus: 'COMPLETE' }))).toMatch(
    /was accepted/,
  );
  expect(
    explainUnexpected({ kind: 'accepted' }, outcome({ TaskStatus: 'FAILED', ReasonCode: 'InternalError' })),
  ).toMatch(/failed task/);
  expect(explainUnexpected({ kind: 'accepted' }, outcome(null, false))).toMatch(/was rejected/);
});

const page = (...ids: string[]): StepResult =>
  outcome({ List: ids.map((Id) => ({ Id, Stage: Id < 'b' ? 'early' : 'late' })) });
const at = 'List';
const by = 'Id';
for (const [what, check, outcomes, wrong] of [
  [
    'pages joined',
    { kind: 'joined', parts: [0, 1], whole: 2, at, by },
    [page('a'), page('b'), page('a', 'b')],
    [page('a'), page('a'), page('a', 'b')],
  ],
  [
    'reversed',
    { kind: 'reversed', steps: [0, 1], at, by },
    [page('b', 'a'), page('a', 'b')],
    [page('a', 'b'), page('a', 'b')],
  ],
  ['sorted', { kind: 'sorted', step: 0, at, by, order: 'DESCENDING' }, [page('b', 'a')], [page('a', 'b')]],
  [
    'filtered',
    { kind: 'filtered', all: 0, some: 1, at, by, where: { Stage: ['early'] } },
    [page('a', 'b'), page('a')],
    [page('a', 'b'), page('b')],
  ],
  [
    'nothing lost',
    { kind: 'holdsAll', parts: [0, 1], at, by, values: ['a', 'b'] },
    [page('a'), page('b')],
    [page('a'), page('c')],
  ],
  [
    'nothing repeated',
    { kind: 'holdsAll', parts: [0, 1], at, by, values: ['a'] },
    [page('a'), page('b')],
    [page('a'), page('a')],
  ],
  ['counted', { kind: 'counts', step: 0, at, by, count: 2 }, [page('a', 'b')], [page('a')]],
  ['alike', { kind: 'same', steps: [0, 1], at: '', except: [] }, [page('a'), page('a')], [page('a'), page('b')]],
  [
    'one winner',
    { kind: 'winners', steps: [0, 1], exactly: 1, losers: [{ error: 'ConflictException' }] },
    [outcome({}), outcome(null, false)],
    [outcome({}), outcome({})],
  ],
] as const) {
  test(`responses that should be ${what} are checked`, () => {
    expect(explainContradiction(check, outcomes)).toBeNull();
    expect(explainContradiction(check, wrong)).not.toBeNull();
  });
}

const create: Step = {
  operation: 'CreateOpportunity',
  body: { ClientToken: 'token-1', LifeCycle: { TargetCloseDate: '2099-01-01' } },
  setUp: true,
};
const readIt: Step = {
  operation: 'GetOpportunity',
  body: { Identifier: 'O1234567' },
  expect: { kind: 'accepted', expectedBody: { Id: 'O1234567', Stage: 'Prospect' } },
};

test('a saved case has no id, token or date of its run', () => {
  const { steps } = parameterize([create, readIt], [outcome({ Id: 'O1234567' }), outcome({ Id: 'O1234567' })], []);
  expect(steps[0]?.body).toMatchObject({
    ClientToken: '{{fresh 1}}',
    LifeCycle: { TargetCloseDate: expect.stringMatching(/^\{\{today \d+\}\}$/) },
  });
  expect(steps[1]).toMatchObject({ body: { Identifier: '{{0 Id}}' }, expect: { expectedBody: { Id: '{{0 Id}}' } } });
});

test('a replayed case is fixed, still failing, or not reproducible', async () => {
  const found = parameterize([create, readIt], [outcome({ Id: 'O1234567' }), outcome({})], []);
  const target =
    (stage: string, creates = true): SendStep =>
    async (step, body) =>
      step.operation === 'CreateOpportunity'
        ? outcome({ Id: 'O7654321' }, creates)
        : outcome({ Id: (body as { Identifier: string }).Identifier, Stage: stage });
  expect((await replay(found, target('Prospect'))).verdict).toBe('fixed');
  expect(await replay(found, target('Launched'))).toEqual({
    verdict: 'still failing',
    reason: expect.stringContaining('Stage is "Launched", not "Prospect"'),
  });
  expect((await replay(found, target('Prospect', false))).verdict).toBe('not reproducible');
  expect((await replay(found, async () => outcome({}))).verdict).toBe('not reproducible');
});

test('a list is sorted by the instants of its dates, however each is written', () => {
  const check = { kind: 'sorted', step: 0, at: '', by: 'Date', order: 'ASCENDING' } as const;
  const listed = (...dates: readonly string[]) => [outcome(dates.map((date) => ({ Date: date })))];
  const [first, second, third] = ['2026-11-28T09:19:40.965Z', '2026-11-28T09:19:41Z', '2026-11-28T09:19:41.062Z'];
  expect(explainContradiction(check, listed(first, second, third))).toBeNull();
  expect(explainContradiction(check, listed(first, third, second))).toBeNull();
  expect(explainContradiction(check, listed(third, first, second))).toContain('not in ascending order');
});
