import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { limit } from '../limits.ts';
import { createHarness } from '../testing/emulatorHarness.ts';
import { selectElsewhereSql } from './clientTokenStore.ts';
import { openDatabase } from './openDatabase.ts';
import type { Task } from './taskStore.ts';

const account = '222222222222';
const AccountId = account;

test('what the control plane made lives as long as the file: accounts, keys, clocks, habits, users, tokens, events', () => {
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'pcc-store-')), 'data.db');
  const first = createHarness({ data });
  const partner = first.createPartner(account, { AccessKeyId: 'kept', SecretAccessKey: 'secret', CompanyName: 'Kept' });
  first.callControl('POST clock', { AccountId, AdvanceSeconds: 3600 });
  first.callControl('POST quotas', { AccountId, Enabled: true });
  first.callControl('POST read-delay', { AccountId, Milliseconds: 5000 });
  first.callControl('POST tasks', { AccountId, Mode: 'deferred', DelaySeconds: 60 });
  first.callControl('POST users', { AccountId, Email: 'Ana@partner.example', FirstName: 'Ana', LastName: 'Silva' });
  const bare = { ClientToken: 'the same token', Origin: 'Partner Referral' };
  const created = partner.call('CreateOpportunity', bare);
  first.world.close();

  const { world, createPartner: reopened, callControl } = createHarness({ data });
  expect(world.accounts.findCaller('kept')).toMatchObject({ account, secretAccessKey: 'secret' });
  expect(world.accounts.find(account)).toMatchObject({
    company: 'Kept',
    clockOffsetMs: 3_600_000,
    taskSettings: { mode: 'deferred', delayMillis: 60_000 },
    settings: { quotas: true, readDelayMillis: 5000 },
  });
  expect(world.users.find(account, 'ana@partner.example')).toMatchObject({ firstName: 'Ana', lastName: 'Silva' });
  expect(world.events.forAccount(account).map(({ event }) => event['detail-type'])).toEqual(['Opportunity Created']);
  expect(reopened(account).call('CreateOpportunity', bare)).toEqual(created);
  expect(reopened(account).callExpectingError('GetOpportunity', { Identifier: created.Id })).toBe(
    'ResourceNotFoundException',
  );
  callControl('POST clock', { AccountId, AdvanceSeconds: 5 });
  expect(reopened(account).getOpportunity(created.Id).Id).toBe(created.Id);
  world.close();
});

test('client tokens are kept up to a limit, the newest ones, of each account', () => {
  const { world } = createHarness();
  const use = (owner: string, token: number) =>
    ({ account: owner, catalog: 'Sandbox', operation: 'CreateOpportunity', token: `t${token}`, body: {} }) as const;
  const count = limit('clientTokensPerAccount') + 200;
  world.atomically(() => {
    for (let token = 0; token < count; token += 1) for (const owner of ['1', '2']) world.tokens.bind(use(owner, token));
  });
  for (const owner of ['1', '2']) {
    expect(world.tokens.find(use(owner, 0))).toBeNull();
    expect(world.tokens.find(use(owner, 100))).toBeNull();
    expect(world.tokens.find(use(owner, 200))).toEqual({ sameBody: true, response: null });
    expect(world.tokens.find(use(owner, count - 1))).not.toBeNull();
  }
});

test('a token of another operation is found by the key, however many tokens an account has', () => {
  const plan = openDatabase(':memory:')
    .prepare(`EXPLAIN QUERY PLAN ${selectElsewhereSql}`)
    .all('1', 'Sandbox', 'x', 't');
  expect(JSON.stringify(plan)).toContain('(account=? AND catalog=? AND operation=? AND token=?)');
});

test('finished tasks are kept up to a limit, the newest ones, and open tasks all', () => {
  const { world } = createHarness();
  const task = (number: number, status: Task['status'] = 'COMPLETE'): Task => ({
    ...{ account, catalog: 'Sandbox', id: `task-${number}`, operation: 'StartEngagementFromOpportunityTask' },
    ...{ subject: 'O1', submission: null, status, started: number, due: number, message: null, reason: null },
    ...{ opportunity: 'O1', engagement: null, invitation: null, snapshotJob: null, denied: null },
  });
  const count = limit('finishedTasksPerAccount') + 200;
  world.atomically(() => {
    world.tasks.put(task(-1, 'IN_PROGRESS'));
    for (let number = 0; number < count; number += 1) world.tasks.put(task(number));
  });
  expect(world.tasks.find(account, 'task-0')).toBeNull();
  expect(world.tasks.find(account, `task-${count - 1}`)).not.toBeNull();
  expect(world.tasks.find(account, 'task--1')).not.toBeNull();
});
