import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const start = (...args: string[]): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', main, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
const readAll = (child: ChildProcess, stream: 'stdout' | 'stderr'): Promise<string> =>
  new Promise((resolve) => {
    let text = '';
    child[stream]?.on('data', (chunk) => {
      text += String(chunk);
    });
    child.once('close', () => resolve(text));
  });
const exitCode = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('exit', (code) => resolve(code)));
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => child.stdout?.once('data', (chunk) => resolve(String(chunk))));
const temporaryFile = (name: string): string => path.join(mkdtempSync(path.join(tmpdir(), 'pcc-main-')), name);

test('it says in one line where it is, answers there, and stops when told', async () => {
  const child = start();
  const [out, code] = [readAll(child, 'stdout'), exitCode(child)];
  const line = await firstLine(child);
  expect(line).toMatch(
    /^Partner Central emulator ready at http:\/\/127\.0\.0\.1:\d+ \(credentials test \/ test, account 111111111111, region us-east-1\)\n$/,
  );
  const health = await fetch(`${/http:\S+/.exec(line)?.[0]}/_emulator/health`);
  expect(await health.json()).toMatchObject({ Status: 'ok', Contract: expect.stringMatching(/^[0-9a-f]{64}$/) });
  child.kill('SIGTERM');
  expect(await code).toBe(0);
  expect(await out).toBe(line);
});

test('with --stop-with-parent it ends when its stdin does', async () => {
  const child = start('--stop-with-parent');
  const code = exitCode(child);
  await firstLine(child);
  child.stdin?.end();
  expect(await code).toBe(0);
});

test('wrong usage is one line on stderr and exit code 2', async () => {
  const child = start('--tasks', 'sometimes');
  const [error, code] = [readAll(child, 'stderr'), exitCode(child)];
  expect(await code).toBe(2);
  expect(await error).toBe('--tasks must be one of: inline, deferred.\n');
});

test('a damaged data file is one line on stderr, exit code 1, and stays as it was', async () => {
  const file = temporaryFile('data.db');
  writeFileSync(file, 'no database'.repeat(100));
  const child = start('--data', file);
  const [error, code] = [readAll(child, 'stderr'), exitCode(child)];
  expect(await code).toBe(1);
  expect(await error).toMatch(/^[^\n]+ is damaged or no SQLite file[^\n]+\n$/);
  expect(readFileSync(file, 'utf8')).toBe('no database'.repeat(100));
});

test('accounts come from a file; a file that is none is refused', async () => {
  const file = temporaryFile('accounts.json');
  writeFileSync(file, '[{"AccountId": "12"}]');
  const child = start('--accounts', file);
  const [error, code] = [readAll(child, 'stderr'), exitCode(child)];
  expect(await code).toBe(1);
  expect(await error).toContain('AccountId must be 12 digits.');
});
