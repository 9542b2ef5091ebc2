import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { childEnvironment } from '../client/env/index.ts';
import { replayCase, writeReplayCase } from './testing/replayCase.ts';

test.describe.configure({ timeout: 120_000 });
const root = fileURLToPath(new URL('..', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly printed: string;
}
/** Runs a command from a folder that is not the project's. */
function run(script: string, args: readonly string[], values: Readonly<Record<string, string>>): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--import', path.join(root, 'node_modules/tsx/dist/loader.mjs'), path.join(root, script), ...args],
    {
      cwd: tmpdir(),
      env: childEnvironment({ FORCE_COLOR: '0', ...values }),
    },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed: printed.trim() })));
}
const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

function outWith(content: string): string {
  const out = mkdtempSync(path.join(tmpdir(), 'replay-'));
  writeReplayCase(out, content);
  return out;
}

for (const [what, content, values] of [
  ['a target that is not there', replayCase, { TARGET: 'http://127.0.0.1:1', ...credentials }],
  ['a target that is not understood', replayCase, { TARGET: 'garbage' }],
  ['broken JSON', '{', {}],
  ['null', 'null', {}],
  ['steps that only look like a list', '{"steps":{"length":1},"checks":[]}', {}],
] as const) {
  test(`replay of ${what} ends with 2 and one line`, async () => {
    const { code, printed } = await run('scripts/replay.ts', ['F-0005'], { PCC_OUT: outWith(content), ...values });
    expect(printed.split('\n'), printed).toHaveLength(1);
    expect(code).toBe(2);
  });
}

test('replay says that a case is fixed, on a sound emulator', async () => {
  const { code, printed } = await run('scripts/replay.ts', ['F-0005'], {
    PCC_OUT: outWith(replayCase),
    TARGET: 'emulator',
  });
  expect(printed).toMatch(/^F-0005 fixed: /);
  expect(code).toBe(0);
});

for (const [what, args, values] of [
  ['a target that is not there', ['--grep', 'GEN-eac8'], { TARGET: 'http://127.0.0.1:1', ...credentials }],
  ['an unknown option', ['--no-such-flag'], {}],
  ['a filter that matches nothing', ['--grep', 'NOSUCH'], {}],
] as const) {
  test(`continuous fuzzing with ${what} ends with 2 and says that it tried no case`, async () => {
    const { code, printed } = await run('scripts/continuousFuzz.ts', args, { ROUNDS: '1', RUNS: '1', ...values });
    expect(printed).toContain('tried no case');
    expect(code).toBe(2);
  });
}
