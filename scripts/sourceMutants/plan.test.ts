import { expect, test } from '@playwright/test';
import { mutantsOf } from './candidates.ts';
import { planRounds } from './plan.ts';
import type { Reach } from './reach.ts';
import { byRelevance } from './relevance.ts';
import type { TimedTest } from './timesReporter.ts';

const timed = (requirement: string, title: string, durationMs = 10): TimedTest => ({
  requirement,
  operation: 'UpdateOpportunity',
  title,
  status: 'passed',
  startedAtMs: 0,
  durationMs,
});
const tests = [
  timed('UPD-0001', 'accepts an update'),
  timed('UPD-0002', 'rejects a TargetCloseDate in the past'),
  timed('UPD-0003', 'rejects a stale LastModifiedDate', 5),
  timed('UPD-0004', 'keeps NextSteps', 1),
  timed('UPD-0005', 'keeps Stage', 2),
  timed('GEN-0001', 'rejects every generated TargetCloseDate'),
];
const [mutant] = mutantsOf('emulator/rules/target-close-date.ts', 'f(a < b);');
if (!mutant) throw new Error('The example has no mutant.');
const reach = (reached: readonly string[], more: Partial<Reach> = {}): Reach => ({
  tests,
  notPassed: [],
  requirements: { [mutant.id]: reached },
  atStart: [],
  rarely: [],
  ...more,
});
const four = ['UPD-0001', 'UPD-0002', 'UPD-0003', 'UPD-0004'];

test('tests that share rare words with the place come first, and some from everywhere', () => {
  const order = byRelevance(mutant, tests).map(({ requirement }) => requirement);
  expect(order[0]).toBe('UPD-0002');
  expect(order.indexOf('GEN-0001')).toBeLessThan(4);
  expect([...order].sort()).toEqual(tests.map(({ requirement }) => requirement).sort());
});

test('only what reaches the place meets a mutant', () => {
  expect(planRounds(mutant, reach(four)).flat().sort()).toEqual(four);
});

test('generated requirements come last', () => {
  expect(planRounds(mutant, reach([...four, 'GEN-0001'])).at(-1)).toEqual(['GEN-0001']);
});

test('what is reached at the start, or hardly, may be noticed by every requirement', () => {
  const all = tests.map(({ requirement }) => requirement).sort();
  expect(
    planRounds(mutant, reach([], { atStart: [mutant.id] }))
      .flat()
      .sort(),
  ).toEqual(all);
  const hardly = planRounds(mutant, reach(['UPD-0005'], { rarely: [mutant.id] })).flat();
  expect(hardly[0]).toBe('UPD-0005');
  expect(hardly.sort()).toEqual(all);
});

test('what is never reached meets nothing', () => {
  expect(planRounds(mutant, reach([]))).toEqual([]);
});

test('what does not pass on the sound emulator notices nothing', () => {
  expect(planRounds(mutant, reach(four, { notPassed: ['UPD-0002'] })).flat()).not.toContain('UPD-0002');
});

test('what was added since meets every mutant first', () => {
  expect(planRounds(mutant, reach([]), ['UPD-0006'])).toEqual([['UPD-0006']]);
  expect(planRounds(mutant, reach(four), ['UPD-0006'])[0]?.[0]).toBe('UPD-0006');
});
