import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, root } from '../../client/env/index.ts';

export interface Run {
  readonly out: string;
  readonly child: ChildProcess;
  readonly ended: Promise<{ readonly code: number | null; readonly printed: string }>;
}
/** Runs requirements in a process of their own, as a user does; in a copy of the project, if one is given. */
export const runRequirements = (
  args: readonly string[],
  values: Readonly<Record<string, string>> = {},
  project = root,
): Run => runPlaywright(['test', '--reporter=line,./reports/reporter.ts', ...args], values, project);

/** Runs a command of Playwright with results in a folder of its own. */
export function runPlaywright(
  args: readonly string[],
  values: Readonly<Record<string, string>> = {},
  project = root,
): Run {
  const out = values.PCC_OUT ?? mkdtempSync(path.join(tmpdir(), 'exit-'));
  const cli = path.join(project, 'node_modules', '@playwright', 'test', 'cli.js');
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: project,
    env: childEnvironment({
      FORCE_COLOR: '0',
      PCC_OUT: out,
      TARGET: 'emulator',
      EMULATOR_FLAGS: '',
      HISTORY: '',
      ...values,
    }),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return { out, child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, printed }))) };
}
