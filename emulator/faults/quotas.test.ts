import { expect, test } from '@playwright/test';
import type { OperationName } from '../../schemas/index.ts';
import { given } from '../given.ts';
import { Problem } from '../problem.ts';

function asking(quotas = true) {
  const { world, pass, partner, control } = given({ quotas });
  partner('111111111111');
  partner('222222222222');
  const takes = (operation: OperationName, account = '111111111111'): boolean => {
    try {
      world.quotas.take(account, operation);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.errorName === 'ThrottlingException') return false;
      throw error;
    }
  };
  const many = (operation: OperationName, count: number): number =>
    Array.from({ length: count }, () => takes(operation)).filter(Boolean).length;
  return { takes, many, pass, control };
}

test('ten reads and one write a second, and no more until the second is over', () => {
  const { many, pass } = asking();
  expect(many('GetOpportunity', 12)).toBe(10);
  expect(many('ListSolutions', 1)).toBe(0);
  expect(many('UpdateOpportunity', 3)).toBe(1);
  pass(999);
  expect([many('GetOpportunity', 1), many('CreateOpportunity', 1)]).toEqual([0, 0]);
  pass(1);
  expect([many('GetOpportunity', 12), many('CreateOpportunity', 2)]).toEqual([10, 1]);
});

test('ten thousand writes in any 24 hours', () => {
  const { takes, pass } = asking();
  for (let count = 0; count < 10_000; count += 1) {
    expect(takes('AssignOpportunity')).toBe(true);
    pass(1000);
  }
  expect(takes('AssignOpportunity')).toBe(false);
  pass(24 * 3_600_000 - 10_000_000 - 1);
  expect(takes('AssignOpportunity'), 'the first one is not a day old').toBe(false);
  pass(1);
  expect(takes('AssignOpportunity')).toBe(true);
  expect(takes('AssignOpportunity')).toBe(false);
});

test('each account has its own, on its own clock, and only when it is asked for', () => {
  const { takes, control } = asking(false);
  expect([takes('CreateOpportunity'), takes('CreateOpportunity')]).toEqual([true, true]);
  control('POST quotas', { AccountId: '111111111111', Enabled: true });
  expect([takes('CreateOpportunity'), takes('CreateOpportunity')]).toEqual([true, false]);
  expect([takes('CreateOpportunity', '222222222222'), takes('CreateOpportunity', '222222222222')]).toEqual([
    true,
    true,
  ]);
  control('POST clock', { AccountId: '111111111111', AdvanceSeconds: 1 });
  expect(takes('CreateOpportunity')).toBe(true);
  control('POST quotas', { AccountId: '111111111111', Enabled: null });
  expect([takes('CreateOpportunity'), takes('CreateOpportunity')]).toEqual([true, true]);
});
