import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const root = fileURLToPath(new URL('..', import.meta.url));
const emulator = 'dist/emulator/main.js';

test.describe.configure({ mode: 'serial' });

test('the build compiles without a complaint', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root });
  expect([status, stderr.toString()]).toEqual([0, '']);
});

test('the built emulator starts without a TypeScript loader, and has every operation', async () => {
  const child = spawn(process.execPath, [emulator, '--port', '0', '--stop-with-parent'], { cwd: root });
  try {
    const printed = await new Promise<string>((resolve, reject) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()));
      child.stderr.once('data', (chunk: Buffer) => reject(new Error(chunk.toString())));
    });
    const endpoint = /http:\/\/\S+/.exec(printed)?.[0] ?? '';
    expect((await fetch(`${endpoint}/_emulator/health`)).status).toBe(200);
  } finally {
    child.kill();
  }
});

test('the built emulator has the same mutants as its source', () => {
  const names = (command: readonly string[]): string[] =>
    spawnSync(process.execPath, [...command, '--mutant', 'list'], { cwd: root })
      .stdout.toString()
      .split('\n');
  expect(names([emulator])).toEqual(names(['--import', 'tsx', 'emulator/main.ts']));
  expect(readFileSync(`${root}/dist/schemas/contract/shared.json`, 'utf8')).toContain('$defs');
});
