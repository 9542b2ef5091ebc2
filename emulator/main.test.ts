import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { opportunityRowForm } from './operations/ListOpportunities.ts';
import { watchedProcesses } from './stopWithParent.ts';
import { openDatabase } from './store/openDatabase.ts';
import { openStore } from './store/store.ts';

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
    /^Partner Central emulator ready at http:\/\/127\.0\.0\.1:\d+ \(credentials test \/ test, account 111111111111, region us-east-1\)\nInspector: http:\/\/127\.0\.0\.1:\d+\/_emulator\/\n$/,
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

for (const [title, makeFile, message] of [
  ['a directory', () => mkdtempSync(path.join(tmpdir(), 'pcc-main-')), / is a directory\./],
  ['a file of one byte', () => writtenFile('x'), / is damaged or no SQLite file\./],
  [
    'a file in a folder that does not exist',
    () => path.join(temporaryFile('no'), 'such', 'data.db'),
    / cannot be opened: /,
  ],
] as const) {
  test(`--data with ${title} is one line on stderr and exit code 1`, async () => {
    const child = start('--data', makeFile());
    const [error, code] = [readAll(child, 'stderr'), exitCode(child)];
    expect(await code).toBe(1);
    expect(await error).toMatch(/^[^\n]+\n$/);
    expect(await error).toMatch(message);
  });
}
function writtenFile(content: string): string {
  const file = temporaryFile('data.db');
  writeFileSync(file, content);
  return file;
}

test('a data file that lacks a table is one line on stderr and exit code 1', async () => {
  const file = temporaryFile('data.db');
  openStore(file, opportunityRowForm).close();
  const db = openDatabase(file);
  db.exec('DROP TABLE events');
  db.close();
  const child = start('--data', file);
  const [error, code] = [readAll(child, 'stderr'), exitCode(child)];
  expect(await code).toBe(1);
  expect(await error).toMatch(/^[^\n]+no such table[^\n]+\n$/);
});

test('a host that is not of this machine is named as such', async () => {
  const child = start('--host', 'nosuch.invalid');
  const [error, code] = [readAll(child, 'stderr'), exitCode(child)];
  expect(await code).toBe(1);
  expect(await error).toMatch(/nosuch\.invalid is not an address of this machine\. Choose another --host\.\n$/);
});

test('it goes on when nobody reads its stderr any more', async () => {
  let deliveries = 0;
  const endpoint = createServer((request, response) => {
    deliveries += 1;
    request.resume();
    response.writeHead(400, { 'Content-Type': 'application/x-amz-json-1.1' }).end('{"__type":"ValidationException"}');
  });
  await new Promise<void>((resolve) => endpoint.listen(0, '127.0.0.1', resolve));
  const child = start('--events-endpoint', `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}`);
  const url = /http:\S+/.exec(await firstLine(child))?.[0] ?? '';
  child.stderr?.destroy();
  // A delivery that fails is written to stderr, before the next one begins.
  for (const expected of [1, 2, 3]) {
    const body = '{"AccountId":"111111111111","Catalog":"Sandbox"}';
    expect((await fetch(`${url}/_emulator/invitations`, { method: 'POST', body })).status).toBe(200);
    await expect.poll(() => deliveries).toBeGreaterThanOrEqual(expected);
  }
  child.kill('SIGHUP');
  expect(await exitCode(child)).toBe(0);
  endpoint.closeAllConnections();
  endpoint.close();
});

test('with --stop-with-parent and a stdin that is not connected it runs until its parent ends', async () => {
  const command = `${process.execPath} --import tsx ${main} --stop-with-parent < /dev/null & wait`;
  const shell = spawn('sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: path.dirname(path.dirname(main)),
  });
  const url = /http:\S+/.exec(await firstLine(shell))?.[0] ?? '';
  expect((await fetch(`${url}/_emulator/health`)).status).toBe(200);
  shell.kill('SIGKILL');
  const answers = (): Promise<boolean> =>
    fetch(`${url}/_emulator/health`).then(
      () => true,
      () => false,
    );
  await expect.poll(answers, { timeout: 10_000 }).toBe(false);
});

test('it ends with the program that wanted it and the wrappers between, not with the shell around that program', async () => {
  // The program that runs the tests is nobody's wrapper.
  expect(watchedProcesses()).toEqual([process.ppid]);
  const code = `import('${new URL('stopWithParent.ts', import.meta.url).href}').then((it) => console.log(it.watchedProcesses().join()))`;
  // Two commands, so that the shell does not become the program.
  const command = `${process.execPath} --import tsx --input-type=module -e "${code}"; true`;
  const shell = spawn('sh', ['-c', command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: path.dirname(path.dirname(main)),
  });
  expect((await firstLine(shell)).trim()).toBe(`${shell.pid},${process.pid}`);
});

test('an address that cannot be used ends it at once with 1, also while its parent lives', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'emulator/main.ts', '--host', 'nosuch.invalid', '--port', '0', '--stop-with-parent'],
    { stdio: ['pipe', 'ignore', 'pipe'] },
  );
  expect(await exitCode(child)).toBe(1);
});
