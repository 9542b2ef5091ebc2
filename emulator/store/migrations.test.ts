import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';
import { migrations } from './migrations.ts';
import { DataFileError, openDatabase } from './openDatabase.ts';
import { openSqlite } from './sqlite.ts';

const temporaryFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'pcc-migrate-')), 'data.db');

/** A file as the first version of the emulator left it, with an account, its key, and one opportunity. */
function versionOneFile(): { file: string; id: string } {
  const { createPartner, world } = createHarness();
  const { Id: id } = createPartner().createOpportunity();
  const { record } = world.opportunities.find('111111111111', 'Sandbox', id) ?? {};
  const file = temporaryFile();
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
  const { file, id } = versionOneFile();
  const first = createHarness({ data: file });
  expect(first.world.accounts.find('111111111111')).toMatchObject({
    company: 'Old',
    clockOffsetMs: 5000,
    settings: {},
  });
  const partner = first.createPartner();
  expect(partner.getOpportunity(id)).toMatchObject({ Id: id });
  partner.createOpportunity();
  expect(first.world.events.forAccount('111111111111')).toHaveLength(1);
  first.world.close();
  const again = createHarness({ data: file });
  expect(again.createPartner().getOpportunity(id)).toMatchObject({ Id: id });
  again.world.close();
});

test('a damaged file of an older schema is refused and left as it was', () => {
  const { file } = versionOneFile();
  const bytes = readFileSync(file);
  bytes.fill(0xff, bytes.length - 12_288, bytes.length - 4096);
  writeFileSync(file, bytes);
  expect(() => openDatabase(file)).toThrow(DataFileError);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a file that a migration does not fit is refused, and keeps its version', () => {
  const { file } = versionOneFile();
  const db = openSqlite(file);
  db.exec('CREATE TABLE events (something)');
  db.close();
  const before = readFileSync(file);
  expect(() => openDatabase(file)).toThrow(DataFileError);
  expect(() => openDatabase(file)).toThrow(/cannot be opened: table events already exists/);
  const after = openSqlite(file, true);
  expect(after.pragma('user_version')).toBe(1);
  expect(after.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'users'").get()).toEqual({ n: 0 });
  after.close();
  expect(readFileSync(file).equals(before)).toBe(true);
});
