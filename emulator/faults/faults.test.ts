import { expect, test } from '@playwright/test';
import { Problem } from '../problem.ts';
import { type Fault, faults } from './faults.ts';

const plain: Fault = {
  kind: 'ThrottlingException',
  account: null,
  operation: null,
  count: null,
  probability: 1,
  seed: 1,
  milliseconds: 0,
  applied: false,
};
/** What a call meets: the name of a problem, how its reply ends, or 'nothing'. */
function met(
  all: ReturnType<typeof faults>,
  account = 'a',
  operation: 'GetOpportunity' | 'ListSolutions' = 'GetOpportunity',
) {
  try {
    all.strike('r', account, operation);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const noted = all.disturbance('r');
    return noted && noted.end !== 'send' ? noted.end : error.errorName;
  }
  const noted = all.disturbance('r');
  return noted ? `${noted.end} after ${noted.holdMillis}` : 'nothing';
}

test('a fault strikes the account and operation it is meant for, as often as it is armed', () => {
  const all = faults();
  all.arm('1', { ...plain, account: 'a', operation: 'GetOpportunity', count: 2 });
  expect([met(all, 'b'), met(all, 'a', 'ListSolutions')]).toEqual(['nothing', 'nothing']);
  expect([met(all), met(all), met(all)]).toEqual(['ThrottlingException', 'ThrottlingException', 'nothing']);
  expect(all.all(null)).toEqual([]);
});

test('latencies add up and come before what spoils the reply', () => {
  const all = faults();
  all.arm('1', { ...plain, kind: 'Latency', milliseconds: 30, count: 2 });
  all.arm('2', { ...plain, kind: 'Latency', milliseconds: 12, count: 1 });
  all.arm('3', { ...plain, kind: 'DroppedConnection', applied: true, count: 1 });
  expect([met(all), met(all), met(all)]).toEqual(['drop after 42', 'send after 30', 'nothing']);
});

test('an internal error comes instead of the work, or after it', () => {
  const all = faults();
  all.arm('1', { ...plain, kind: 'InternalServerException', count: 1 });
  all.arm('2', { ...plain, kind: 'InternalServerException', applied: true, count: 1 });
  all.arm('3', { ...plain, kind: 'DroppedConnection', count: 1 });
  expect([met(all), met(all), met(all)]).toEqual(['InternalServerException', 'fail after 0', 'drop']);
});

test('the dice of one seed fall the same every time, about as often as asked', () => {
  const run = (seed: number): string => {
    const all = faults();
    all.arm('1', { ...plain, probability: 0.3, seed });
    return Array.from({ length: 1000 }, () => (met(all) === 'nothing' ? '.' : 'x')).join('');
  };
  expect(run(7)).toBe(run(7));
  expect(run(7)).not.toBe(run(8));
  const struck = run(7).replaceAll('.', '').length;
  expect(struck).toBeGreaterThan(250);
  expect(struck).toBeLessThan(350);
});

test('faults are taken away by account, by id, or all', () => {
  const all = faults();
  all.arm('1', { ...plain, account: 'a' });
  all.arm('2', { ...plain, account: 'b' });
  all.arm('3', plain);
  expect(all.clear({ account: 'a' })).toBe(1);
  expect(all.clear({ id: '2' })).toBe(1);
  expect(all.all(null).map(({ id }) => id)).toEqual(['3']);
  expect(all.clear({})).toBe(1);
});
