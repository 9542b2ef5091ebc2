import { expect, test } from '@playwright/test';
import type { OperationName } from '../../schemas/index.ts';
import { ApiError } from '../apiError.ts';
import { createHarness } from '../testing/emulatorHarness.ts';

function quotaHarness(quotas = true, quotaScale = 1) {
  const { world, advanceClock, createPartner, callControl } = createHarness({ quotas, quotaScale });
  createPartner('111111111111');
  createPartner('222222222222');
  const accepts = (operation: OperationName, account = '111111111111'): boolean => {
    try {
      world.quotas.consume(account, operation);
      return true;
    } catch (error) {
      if (error instanceof ApiError && error.errorName === 'ThrottlingException') return false;
      throw error;
    }
  };
  const countAccepted = (operation: OperationName, count: number): number =>
    Array.from({ length: count }, () => accepts(operation)).filter(Boolean).length;
  return { accepts, countAccepted, advanceClock, callControl };
}

test('ten reads and one write a second, and no more until the second is over', () => {
  const { countAccepted, advanceClock } = quotaHarness();
  expect(countAccepted('GetOpportunity', 12)).toBe(10);
  expect(countAccepted('ListSolutions', 1)).toBe(0);
  expect(countAccepted('UpdateOpportunity', 3)).toBe(1);
  advanceClock(999);
  expect([countAccepted('GetOpportunity', 1), countAccepted('CreateOpportunity', 1)]).toEqual([0, 0]);
  advanceClock(1);
  expect([countAccepted('GetOpportunity', 12), countAccepted('CreateOpportunity', 2)]).toEqual([10, 1]);
});

test('ten thousand writes in any 24 hours', () => {
  const { accepts, advanceClock } = quotaHarness();
  for (let count = 0; count < 10_000; count += 1) {
    expect(accepts('AssignOpportunity')).toBe(true);
    advanceClock(1000);
  }
  expect(accepts('AssignOpportunity')).toBe(false);
  advanceClock(24 * 3_600_000 - 10_000_000 - 1);
  expect(accepts('AssignOpportunity'), 'the first one is not a day old').toBe(false);
  advanceClock(1);
  expect(accepts('AssignOpportunity')).toBe(true);
  expect(accepts('AssignOpportunity')).toBe(false);
});

test('each account has its own, on its own clock, and only when it is asked for', () => {
  const { accepts, callControl } = quotaHarness(false);
  expect([accepts('CreateOpportunity'), accepts('CreateOpportunity')]).toEqual([true, true]);
  callControl('POST quotas', { AccountId: '111111111111', Enabled: true });
  expect([accepts('CreateOpportunity'), accepts('CreateOpportunity')]).toEqual([true, false]);
  expect([accepts('CreateOpportunity', '222222222222'), accepts('CreateOpportunity', '222222222222')]).toEqual([
    true,
    true,
  ]);
  callControl('POST clock', { AccountId: '111111111111', AdvanceSeconds: 1 });
  expect(accepts('CreateOpportunity')).toBe(true);
  callControl('POST quotas', { AccountId: '111111111111', Enabled: null });
  expect([accepts('CreateOpportunity'), accepts('CreateOpportunity')]).toEqual([true, true]);
});

test('a scale multiplies the quotas of a second', () => {
  const { countAccepted } = quotaHarness(true, 3);
  expect([countAccepted('GetOpportunity', 50), countAccepted('UpdateOpportunity', 50)]).toEqual([30, 3]);
});
