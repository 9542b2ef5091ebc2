import { expect, test } from '@playwright/test';
import { ApiError } from '../apiError.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import type { Call, World } from '../world.ts';
import { variationList, variations, vary } from './index.ts';

const account = '111111111111';
const call = (operation: Call['operation']): Call =>
  ({ operation, route: 'sdk', requestId: 'r', caller: { account } }) as unknown as Call;

function worlds(...names: readonly string[]) {
  const { world, createPartner, advanceClock } = createHarness();
  const partner = createPartner(account);
  const plain = world.steps;
  vary(world, names);
  return { world, plain, partner, advanceClock };
}

function bytesOf(world: World, steps: World['steps'], operation: Call['operation'], input: object): string {
  const output = steps.perform(call(operation), input, world);
  const { headers, body } = steps.encode(call(operation), output, world);
  return JSON.stringify([headers, body]);
}

const responseVariations = [
  ['absent-nulls', 'GetOpportunity'],
  ['reversed-members', 'GetOpportunity'],
  ['indented-json', 'GetOpportunity'],
  ['undocumented-members', 'GetOpportunity'],
  ['escaped-text', 'GetOpportunity'],
  ['upper-case-headers', 'GetOpportunity'],
] as const;
for (const [name, operation] of responseVariations)
  test(`${name} changes the response and not what it says`, () => {
    const { world, plain, partner } = worlds(name);
    const { Id: Identifier } = partner.createOpportunity({
      Customer: { Account: { CompanyName: 'Fish & Chips: Ltd' } },
    });
    const input = { Catalog: 'Sandbox', Identifier };
    const [before, after] = [bytesOf(world, plain, operation, input), bytesOf(world, world.steps, operation, input)];
    expect(after).not.toBe(before);
    expect(after).toContain(Identifier);
  });

test('an update is seen late, and then for good', () => {
  const { partner, advanceClock } = worlds('lag-after-update');
  const { Id: Identifier } = partner.createOpportunity();
  const get = (): string => partner.getOpportunity(Identifier).LastModifiedDate;
  const { LastModifiedDate, ...record } = partner.getOpportunity(Identifier);
  advanceClock(1000);
  const update = { ...record, Identifier, LastModifiedDate };
  const { LastModifiedDate: changed } = partner.call('UpdateOpportunity', update);
  expect(get()).toBe(LastModifiedDate);
  advanceClock(299);
  expect(get()).toBe(LastModifiedDate);
  advanceClock(1);
  expect(get()).toBe(changed);
});

test('what the facts leave open can be set to the other reading (since-launch Q)', () => {
  const LifeCycle = { Stage: 'Qualified', TargetCloseDate: '2026-06-01' };
  const updateOf = ({ partner }: ReturnType<typeof worlds>, Identifier: string, changes: object): string => {
    const { Id: _, ...record } = partner.getOpportunity(Identifier);
    return partner.callExpectingError('UpdateOpportunity', { ...record, Identifier, ...changes });
  };
  for (const [name, stage] of [
    ['prospect-at-creation', 'Prospect'],
    ['end-stages-closed', 'Qualified'],
  ] as const) {
    const { partner } = worlds(name);
    const { Id } = partner.createOpportunity({ LifeCycle });
    expect(partner.getOpportunity(Id).LifeCycle?.Stage).toBe(stage);
  }
  const lost = { LifeCycle: { ...LifeCycle, Stage: 'Closed Lost', ClosedLostReason: 'Price' } };
  const closed = worlds('end-stages-closed');
  expect(updateOf(closed, closed.partner.createOpportunity(lost).Id, {})).toBe(
    'ValidationException :ACTION_NOT_PERMITTED',
  );
  expect(updateOf(closed, closed.partner.createOpportunity({ LifeCycle }).Id, {})).toBe('none');
  const strict = worlds('more-required-on-update');
  const { Id } = strict.partner.createOpportunity();
  expect(updateOf(strict, Id, { PrimaryNeedsFromAws: null })).toBe(
    'ValidationException primaryNeedsFromAws:REQUIRED_FIELD_MISSING',
  );
  expect(updateOf(strict, Id, {})).toBe('none');
});

test('tasks are named otherwise, or not at all', () => {
  const operation = 'StartEngagementFromOpportunityTask';
  const output = {
    TaskId: 'task-0123456789abc',
    TaskArn: 'arn:aws:partnercentral:us-east-1::catalog/Sandbox/engagement-from-opportunity-task/task-0123456789abc',
    TaskStatus: 'COMPLETE',
  };
  const encoded = (name: string): Record<string, unknown> => {
    const { world } = worlds(name);
    return JSON.parse(world.steps.encode(call(operation), output, world).body);
  };
  expect(encoded('null-task-ids')).toMatchObject({ TaskId: null, TaskArn: null, TaskStatus: 'COMPLETE' });
  expect(encoded('oit-task-ids')).toMatchObject({
    TaskId: 'oit-0123456789abc',
    TaskArn: expect.stringMatching(/task\/oit-0123456789abc$/),
  });
  const { world } = worlds('oit-task-ids');
  const named = { Catalog: 'Sandbox', TaskIdentifier: ['oit-0123456789abc', 'arn:task/oit-0123456789abc'] };
  const body = Buffer.from(JSON.stringify(named));
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  const request = { url: '/', body, headers } as unknown as Parameters<typeof world.steps.decodeBody>[1];
  expect(world.steps.decodeBody(call('ListEngagementFromOpportunityTasks'), request)).toMatchObject({
    TaskIdentifier: ['task-0123456789abc', 'arn:task/task-0123456789abc'],
  });
});

test('one request in twenty is throttled', () => {
  const { world } = worlds('throttling');
  const throttled = Array.from({ length: 1000 }, () => {
    try {
      world.steps.throttle(call('ListSolutions'), world);
      return 0;
    } catch (error) {
      return error instanceof ApiError && error.errorName === 'ThrottlingException' ? 1 : Number.NaN;
    }
  }).reduce<number>((sum, one) => sum + one, 0);
  expect(throttled).toBeGreaterThan(25);
  expect(throttled).toBeLessThan(80);
});

test('an unknown variation is wrong usage, and the list names all', () => {
  expect(() => worlds('no-such-form')).toThrow('There is no variation no-such-form. --vary list prints them all.');
  expect(variationList().trim().split('\n')).toHaveLength(variations.size);
});
