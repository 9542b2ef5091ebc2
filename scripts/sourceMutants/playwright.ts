import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment } from '../../client/env/index.ts';
import { runPlaywright } from '../runPlaywright.ts';
import { type TimedTest, timesFile } from './timesReporter.ts';

/** The user stopped the run: what is known is kept, and the next run goes on from there. */
export class Interrupted extends Error {}

/** Runs specs in a folder of their own, and returns the tests of requirements that ended. Nothing is waited for long. */
export async function runTests(
  folder: string,
  args: readonly string[],
  values: Readonly<Record<string, string>>,
): Promise<readonly TimedTest[]> {
  rmSync(path.join(folder, timesFile), { force: true });
  mkdirSync(folder, { recursive: true });
  const env = { EMULATOR_FLAGS: '', PATIENCE: '0.5', PCC_QUIET: '1', PCC_SUITE: '', HISTORY: '', FORCE_COLOR: '0' };
  const { interrupted, output } = await runPlaywright(
    ['--reporter=./scripts/sourceMutants/timesReporter.ts', '--trace=off', '--workers=2', ...args],
    childEnvironment({ ...env, PCC_OUT: folder, ...values }),
  );
  if (interrupted) throw new Interrupted();
  const file = path.join(folder, timesFile);
  if (!existsSync(file))
    throw new Error(`No test of a requirement ended. The run printed last:\n${output.slice(-2_000)}`);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TimedTest);
}
