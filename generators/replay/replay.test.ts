import { expect, test } from '@playwright/test';
import type { Outcome, Send, Step } from './case.ts';
import { contradiction, unexpected } from './judge.ts';
import { isEmpty, mismatchAt } from './matches.ts';
import { generalise } from './placeholder.ts';
import { play } from './play.ts';

const outcome = (body: unknown, ok = true): Outcome => ({
  operation: 'GetOpportunity',
  sent: {},
  ok,
  body,
  problem: ok ? null : { name: 'ConflictException', members: {} },
  from: 0,
  to: 1,
});

test('absent, null and empty are one, text and numbers are not', () => {
  expect(mismatchAt({ A: null, B: [], C: { D: null } }, {})).toBeNull();
  expect(isEmpty({ A: { B: [] } })).toBe(true);
  expect(mismatchAt({ A: 'x' }, {})).toBe('A is nothing, not "x"');
  expect(mismatchAt({ A: null }, { A: 'x' })).toBe('A is "x", not null');
  expect(mismatchAt({ A: ['x'] }, { A: ['x', 'y'] })).not.toBeNull();
});

test('amounts compare as amounts, instants as instants, text as it was meant', () => {
  expect(mismatchAt({ Amount: '10000.00' }, { Amount: '10000' })).toBeNull();
  expect(mismatchAt({ Amount: '100' }, { Amount: '1' })).not.toBeNull();
  expect(
    mismatchAt({ LastModifiedDate: '2026-01-01T00:00:00Z' }, { LastModifiedDate: '2026-01-01T00:00:00.000Z' }),
  ).toBeNull();
  expect(mismatchAt({ Name: 'A & B' }, { Name: 'A &amp; B' })).toBeNull();
});

test('patterns judge what cannot be known beforehand', () => {
  expect(mismatchAt({ D: { $after: '2026-01-01T00:00:00Z' } }, { D: '2026-01-01T00:00:00Z' })).not.toBeNull();
  expect(mismatchAt({ D: { $after: '2026-01-01T00:00:00Z' } }, { D: '2026-01-01T00:00:00.001Z' })).toBeNull();
  expect(mismatchAt({ D: { $oneOf: [null, 'No'] } }, { D: 'Yes' })).not.toBeNull();
  expect(mismatchAt({ D: { $set: ['b', 'a'] } }, { D: ['a', 'b'] })).toBeNull();
  expect(mismatchAt({ D: { $set: ['b', 'a'] } }, { D: ['a'] })).not.toBeNull();
  expect(mismatchAt({ D: { $not: ['a'] } }, { D: 'a' })).not.toBeNull();
});

test('a refusal must be one of the admissible ones, and a failed task is a refusal', () => {
  const admissible = [{ error: 'FailedTask', reasonCodes: ['OpportunityValidationFailed'] }];
  expect(
    unexpected(
      { kind: 'refused', admissible },
      outcome({ TaskStatus: 'FAILED', ReasonCode: 'OpportunityValidationFailed' }),
    ),
  ).toBeNull();
  expect(
    unexpected({ kind: 'refused', admissible }, outcome({ TaskStatus: 'FAILED', ReasonCode: 'InternalError' })),
  ).toMatch(/refused wrongly/);
  expect(unexpected({ kind: 'refused', admissible }, outcome({ TaskStatus: 'COMPLETE' }))).toMatch(/was accepted/);
  expect(unexpected({ kind: 'accepted' }, outcome({ TaskStatus: 'FAILED', ReasonCode: 'InternalError' }))).toMatch(
    /failed task/,
  );
  expect(unexpected({ kind: 'accepted' }, outcome(null, false))).toMatch(/was refused/);
});

const page = (...ids: string[]): Outcome =>
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
  ['counted', { kind: 'counts', step: 0, at, by, exactly: 2 }, [page('a', 'b')], [page('a')]],
  ['alike', { kind: 'same', steps: [0, 1], at: '', except: [] }, [page('a'), page('a')], [page('a'), page('b')]],
  [
    'one winner',
    { kind: 'winners', steps: [0, 1], exactly: 1, losers: [{ error: 'ConflictException' }] },
    [outcome({}), outcome(null, false)],
    [outcome({}), outcome({})],
  ],
] as const) {
  test(`answers that should be ${what} are held to it`, () => {
    expect(contradiction(check, outcomes)).toBeNull();
    expect(contradiction(check, wrong)).not.toBeNull();
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
  expect: { kind: 'accepted', holds: { Id: 'O1234567', Stage: 'Prospect' } },
};

test('a case carries no id, token or date of the run it was found in', () => {
  const { steps } = generalise([create, readIt], [outcome({ Id: 'O1234567' }), outcome({ Id: 'O1234567' })], []);
  expect(steps[0]?.body).toMatchObject({
    ClientToken: '{{fresh 1}}',
    LifeCycle: { TargetCloseDate: expect.stringMatching(/^\{\{today \d+\}\}$/) },
  });
  expect(steps[1]).toMatchObject({ body: { Identifier: '{{0 Id}}' }, expect: { holds: { Id: '{{0 Id}}' } } });
});

test('played again, a case says fixed, still failing, or not reproducible', async () => {
  const found = generalise([create, readIt], [outcome({ Id: 'O1234567' }), outcome({})], []);
  const target =
    (stage: string, creates = true): Send =>
    async (step, body) =>
      step.operation === 'CreateOpportunity'
        ? outcome({ Id: 'O7654321' }, creates)
        : outcome({ Id: (body as { Identifier: string }).Identifier, Stage: stage });
  expect((await play(found, target('Prospect'))).verdict).toBe('fixed');
  expect(await play(found, target('Launched'))).toEqual({
    verdict: 'still failing',
    said: expect.stringContaining('Stage is "Launched", not "Prospect"'),
  });
  expect((await play(found, target('Prospect', false))).verdict).toBe('not reproducible');
  expect((await play(found, async () => outcome({}))).verdict).toBe('not reproducible');
});
