import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { DataFileError, openDatabase } from './openDatabase.ts';
import { openSqlite } from './sqlite.ts';

const temporaryFile = (): string => path.join(mkdtempSync(path.join(tmpdir(), 'pcc-store-')), 'data.db');

test('a new file is made, in WAL mode with full synchronisation, and opens again', () => {
  const file = temporaryFile();
  const db = openDatabase(file);
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(db.pragma('synchronous')).toBe(2);
  db.close();
  openDatabase(file).close();
});

test('in memory a page holds several complete opportunities; a file keeps the size of SQLite', () => {
  const [memory, file] = [openDatabase(':memory:'), openDatabase(temporaryFile())];
  expect(memory.pragma('page_size')).toBe(16_384);
  expect(file.pragma('page_size')).toBe(4_096);
  file.close();
});

const damaged: readonly (readonly [string, (file: string) => void, RegExp])[] = [
  [
    'text',
    (file) => writeFileSync(file, 'this is no database at all, but it is long enough to be looked at'.repeat(20)),
    /damaged or no SQLite file/,
  ],
  [
    'a file with a page overwritten',
    (file) => {
      const db = openDatabase(file);
      db.exec(
        `INSERT INTO meta VALUES ${Array.from({ length: 400 }, (_, at) => `('n${at}', '${'x'.repeat(100)}')`).join(',')}`,
      );
      db.close();
      const bytes = readFileSync(file);
      bytes.fill(0xff, bytes.length - 12_288, bytes.length - 4096);
      writeFileSync(file, bytes);
    },
    /damaged/,
  ],
  [
    'a database of another program',
    (file) => {
      const db = openSqlite(file);
      db.exec('CREATE TABLE a (b)');
      db.close();
    },
    /another program/,
  ],
  [
    'a file of a newer emulator',
    (file) => {
      const db = openDatabase(file);
      db.exec('PRAGMA user_version = 99');
      db.close();
    },
    /newer than this emulator/,
  ],
];
for (const [title, prepare, message] of damaged) {
  test(`${title} is refused with one line and left as it was`, () => {
    const file = temporaryFile();
    prepare(file);
    const before = readFileSync(file);
    expect(() => openDatabase(file)).toThrow(DataFileError);
    expect(() => openDatabase(file)).toThrow(message);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
}

test('a file in use is refused', () => {
  const file = temporaryFile();
  const db = openDatabase(file);
  db.exec("INSERT INTO meta VALUES ('a', 'b')");
  expect(() => openDatabase(file)).toThrow(/in use by another emulator/);
  db.close();
});

test('a file that was never closed opens with all that was committed, and is one file again once closed', () => {
  const [running, copy] = [temporaryFile(), temporaryFile()];
  const db = openDatabase(running);
  db.exec("INSERT INTO meta VALUES ('a', 'b')");
  // What kill -9 would leave: the file and its write-ahead log.
  for (const suffix of ['', '-wal']) copyFileSync(`${running}${suffix}`, `${copy}${suffix}`);
  db.close();
  const opened = openDatabase(copy);
  expect(opened.prepare("SELECT value FROM meta WHERE name = 'a'").get()).toEqual({ value: 'b' });
  opened.close();
  expect(['-wal', '-shm', '-journal'].filter((suffix) => existsSync(`${copy}${suffix}`))).toEqual([]);
});
