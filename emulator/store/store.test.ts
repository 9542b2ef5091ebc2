import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { given } from '../given.ts';

const account = '222222222222';
const AccountId = account;

test('what the control plane made lives as long as the file: accounts, keys, clocks, habits, users, tokens, events', () => {
  const data = path.join(mkdtempSync(path.join(tmpdir(), 'pcc-store-')), 'data.db');
  const first = given({ data });
  const partner = first.partner(account, { AccessKeyId: 'kept', SecretAccessKey: 'secret', CompanyName: 'Kept' });
  first.control('POST clock', { AccountId, AdvanceSeconds: 3600 });
  first.control('POST quotas', { AccountId, Enabled: true });
  first.control('POST read-delay', { AccountId, Milliseconds: 5000 });
  first.control('POST tasks', { AccountId, Mode: 'deferred', DelaySeconds: 60 });
  first.control('POST users', { AccountId, Email: 'Ana@partner.example', FirstName: 'Ana', LastName: 'Silva' });
  const bare = { ClientToken: 'the same token', Origin: 'Partner Referral' };
  const created = partner.does('CreateOpportunity', bare);
  first.world.close();

  const { world, partner: again, control } = given({ data });
  expect(world.accounts.credential('kept')).toMatchObject({ account, secretAccessKey: 'secret' });
  expect(world.accounts.find(account)).toMatchObject({
    company: 'Kept',
    clockOffset: 3_600_000,
    tasks: { mode: 'deferred', delayMillis: 60_000 },
    habits: { quotas: true, readDelayMillis: 5000 },
  });
  expect(world.users.find(account, 'ana@partner.example')).toMatchObject({ firstName: 'Ana', lastName: 'Silva' });
  expect(world.events.of(account).map(({ event }) => event['detail-type'])).toEqual(['Opportunity Created']);
  expect(again(account).does('CreateOpportunity', bare)).toEqual(created);
  expect(again(account).meets('GetOpportunity', { Identifier: created.Id })).toBe('ResourceNotFoundException');
  control('POST clock', { AccountId, AdvanceSeconds: 5 });
  expect(again(account).reads(created.Id).Id).toBe(created.Id);
  world.close();
});
