import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

const account = '111111111111';

test('what a transaction changed is read anew after its rollback, and what it changed for good at once', () => {
  const { world, createPartner } = createHarness();
  createPartner(account);
  const offset = (): number | undefined => world.accounts.find(account)?.clockOffsetMs;
  expect(offset()).toBe(0);
  const failing = (): void =>
    world.atomically(() => {
      world.accounts.setClockOffset(account, 5_000);
      expect(offset()).toBe(5_000);
      throw new Error('undo');
    });
  expect(failing).toThrow('undo');
  expect(offset()).toBe(0);
  world.accounts.setClockOffset(account, 7_000);
  expect(offset()).toBe(7_000);
});

test('a credential that a rollback took away is unknown again; a changed one is the new one', () => {
  const { world } = createHarness();
  const caller = { account, accessKeyId: 'k', secretAccessKey: 'one', sessionToken: null, policy: {} };
  const failing = (): void =>
    world.atomically(() => {
      world.accounts.addCredential(caller);
      expect(world.accounts.findCaller('k')).toMatchObject({ secretAccessKey: 'one' });
      throw new Error('undo');
    });
  expect(failing).toThrow('undo');
  expect(world.accounts.findCaller('k')).toBeNull();
  world.accounts.addCredential(caller);
  expect(world.accounts.findCaller('k')).toMatchObject({ policy: {} });
  world.accounts.addCredential({ ...caller, policy: { Actions: ['GetOpportunity'] } });
  expect(world.accounts.findCaller('k')).toMatchObject({ policy: { Actions: ['GetOpportunity'] } });
});

test('the next due time follows what is put, what is done, and what is undone', () => {
  const { world, createPartner } = createHarness();
  expect(world.due.nextAt(account)).toBe(Number.POSITIVE_INFINITY);
  const { Id } = createPartner(account).createOpportunity();
  const stored = world.opportunities.find(account, 'Sandbox', Id);
  if (!stored) throw new Error('The opportunity is not stored.');
  const delayed = { ...stored, seq: 20_000_000, record: { ...stored.record, Id: 'O2' }, hidden: true, readable: 50 };
  expect(() =>
    world.atomically(() => {
      world.opportunities.insert(delayed);
      expect(world.due.nextAt(account)).toBe(50);
      throw new Error('undo');
    }),
  ).toThrow('undo');
  expect(world.due.nextAt(account)).toBe(Number.POSITIVE_INFINITY);
  world.opportunities.insert(delayed);
  expect(world.due.nextAt(account)).toBe(50);
  world.opportunities.makeVisible(account, 50);
  expect(world.due.nextAt(account)).toBe(Number.POSITIVE_INFINITY);
});
