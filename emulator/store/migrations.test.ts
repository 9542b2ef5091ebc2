import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { given } from '../given.ts';
import { migrations } from './migrations.ts';
import { DataFileRefused, openDb } from './open.ts';
import { openSqlite } from './sqlite.ts';

const fresh = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'pcc-migrate-')), 'data.db');

/** A file as the first version of the emulator left it, with an account, its key, and one opportunity. */
function ofVersionOne(): { file: string; id: string } {
  const { partner, world } = given();
  const { Id: id } = partner().creates();
  const { record } = world.opportunities.find('111111111111', 'Sandbox', id) ?? {};
  const file = fresh();
  const db = openSqlite(file);
  db.exec(migrations[0] ?? '');
  db.exec('PRAGMA application_id = 0x50434331');
  db.exec('PRAGMA user_version = 1');
  db.prepare("INSERT INTO accounts (account, company, clockOffset) VALUES ('111111111111', 'Old', 5000)").run();
  db.prepare(
    "INSERT INTO credentials (accessKeyId, account, secretAccessKey) VALUES ('old', '111111111111', 's')",
  ).run();
  db.prepare(
    `INSERT INTO opportunities VALUES (10000001, '111111111111', 'Sandbox', ?, 0, 1, 'Example Customer', 'Prospect',
     'Pending Submission', 'Partner Referral', ?, ?)`,
  ).run(
    id,
    JSON.stringify(record),
    JSON.stringify({ submission: null, engagement: null, invitation: null, snapshot: 0, summary: {} }),
  );
  db.close();
  return { file, id };
}

test('a file of the first schema is migrated, with all that is in it, and once only', () => {
  const { file, id } = ofVersionOne();
  const first = given({ data: file });
  expect(first.world.accounts.find('111111111111')).toMatchObject({ company: 'Old', clockOffset: 5000, habits: {} });
  const partner = first.partner();
  expect(partner.reads(id)).toMatchObject({ Id: id });
  partner.creates();
  expect(first.world.events.of('111111111111')).toHaveLength(1);
  first.world.close();
  const again = given({ data: file });
  expect(again.partner().reads(id)).toMatchObject({ Id: id });
  again.world.close();
});

test('a damaged file of an older schema is refused and left as it was', () => {
  const { file } = ofVersionOne();
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 12_288, bytes.length - 4096);
  writeFileSync(file, bytes);
  expect(() => openDb(file)).toThrow(DataFileRefused);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a file that a migration does not fit is refused, and keeps its version', () => {
  const { file } = ofVersionOne();
  const db = openSqlite(file);
  db.exec('CREATE TABLE events (something)');
  db.close();
  const before = readFileSync(file);
  expect(() => openDb(file)).toThrow(DataFileRefused);
  expect(() => openDb(file)).toThrow(/cannot be opened: table events already exists/);
  const after = openSqlite(file, true);
  expect(after.pragma('user_version')).toBe(1);
  expect(after.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'users'").get()).toEqual({ n: 0 });
  after.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});
