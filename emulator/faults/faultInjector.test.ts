import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import { limit } from '../limits.ts';
import { type ArmedFault, createFaultInjector } from './faultInjector.ts';

const plain: ArmedFault = {
  kind: 'ThrottlingException',
  account: null,
  operation: null,
  count: null,
  probability: 1,
  seed: 1,
  latencyMs: 0,
  applied: false,
};
/** What a call meets: the name of a problem, how its reply ends, or 'nothing'. */
function outcomeOf(
  injector: ReturnType<typeof createFaultInjector>,
  account = 'a',
  operation: 'GetOpportunity' | 'ListSolutions' = 'GetOpportunity',
) {
  try {
    injector.apply('r', account, operation);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const noted = injector.takeResponseFault('r');
    return noted && noted.action !== 'send' ? noted.action : error.errorName;
  }
  const noted = injector.takeResponseFault('r');
  return noted ? `${noted.action} after ${noted.delayMs}` : 'nothing';
}

test('a fault strikes the account and operation it is meant for, as often as it is armed', () => {
  const all = createFaultInjector();
  all.arm('1', { ...plain, account: 'a', operation: 'GetOpportunity', count: 2 });
  expect([outcomeOf(all, 'b'), outcomeOf(all, 'a', 'ListSolutions')]).toEqual(['nothing', 'nothing']);
  expect([outcomeOf(all), outcomeOf(all), outcomeOf(all)]).toEqual([
    'ThrottlingException',
    'ThrottlingException',
    'nothing',
  ]);
  expect(all.list(null)).toEqual([]);
});

test('latencies add up and come before what spoils the reply', () => {
  const all = createFaultInjector();
  all.arm('1', { ...plain, kind: 'Latency', latencyMs: 30, count: 2 });
  all.arm('2', { ...plain, kind: 'Latency', latencyMs: 12, count: 1 });
  all.arm('3', { ...plain, kind: 'DroppedConnection', applied: true, count: 1 });
  expect([outcomeOf(all), outcomeOf(all), outcomeOf(all)]).toEqual(['drop after 42', 'send after 30', 'nothing']);
});

test('an internal error comes instead of the work, or after it', () => {
  const all = createFaultInjector();
  all.arm('1', { ...plain, kind: 'InternalServerException', count: 1 });
  all.arm('2', { ...plain, kind: 'InternalServerException', applied: true, count: 1 });
  all.arm('3', { ...plain, kind: 'DroppedConnection', count: 1 });
  expect([outcomeOf(all), outcomeOf(all), outcomeOf(all)]).toEqual(['InternalServerException', 'fail after 0', 'drop']);
});

test('the dice of one seed fall the same every time, about as often as asked', () => {
  const run = (seed: number): string => {
    const all = createFaultInjector();
    all.arm('1', { ...plain, probability: 0.3, seed });
    return Array.from({ length: 1000 }, () => (outcomeOf(all) === 'nothing' ? '.' : 'x')).join('');
  };
  expect(run(7)).toBe(run(7));
  expect(run(7)).not.toBe(run(8));
  const struck = run(7).replaceAll('.', '').length;
  expect(struck).toBeGreaterThan(250);
  expect(struck).toBeLessThan(350);
});

test('faults are taken away by account, by id, or all', () => {
  const all = createFaultInjector();
  all.arm('1', { ...plain, account: 'a' });
  all.arm('2', { ...plain, account: 'b' });
  all.arm('3', plain);
  expect(all.clear({ account: 'a' })).toBe(1);
  expect(all.clear({ id: '2' })).toBe(1);
  expect(all.list(null).map(({ id }) => id)).toEqual(['3']);
  expect(all.clear({})).toBe(1);
});

test('a response is held no longer than the limit, however many latencies are armed', () => {
  const injector = createFaultInjector();
  for (let id = 0; id < 20_000; id += 1)
    injector.arm(String(id), { ...plain, kind: 'Latency', latencyMs: limit('latencyMs') });
  expect(outcomeOf(injector)).toBe(`send after ${limit('latencyMs')}`);
});
