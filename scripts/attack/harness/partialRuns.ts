import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Attacks } from '../series.ts';
import { attackRun } from './attackRun.ts';
import { answering, type HostileTarget } from './hostileTarget.ts';
import { type Ended, mergeBlobs, runRequirements, withFolder } from './runHarness.ts';

type Target = () => Promise<HostileTarget>;
const empty: Target = () => answering((_, response) => response.end('{}'));
const unavailable: Target = () => answering((_, response) => response.writeHead(503).end());

/** Runs in which nothing, or only a part, was checked, or all of it failed. */
const runs: readonly (readonly [
  name: string,
  target: Target,
  args: readonly string[],
  variables?: Readonly<Record<string, string>>,
])[] = [
  ['{} to all', empty, ['-g', 'LSO-']],
  ['{} to all, nothing expected', empty, ['-g', 'LSO-'], { PCC_CONTROL_TARGET: '1' }],
  ['{} to all, tried again', empty, ['-g', 'LSO-9ebc', '--retries', '1']],
  ['{} to all, the first failure ends it', empty, ['-g', 'LSO-', '-x']],
  ['{} to all, at most one failure', empty, ['-g', 'LSO-', '--max-failures', '1']],
  ['{} to all, twice', empty, ['-g', 'LSO-9ebc', '--repeat-each', '2']],
  ['{} to all, one millisecond', empty, ['-g', 'LSO-9ebc', '--timeout', '1']],
  ['{} to all, one millisecond for the run', empty, ['-g', 'LSO-', '--global-timeout', '1']],
  ['503 to all', unavailable, ['-g', 'LSO-']],
  ['503 to all, nothing expected', unavailable, ['-g', 'LSO-'], { PCC_CONTROL_TARGET: '1' }],
  ['503 to all, the first failure ends it', unavailable, ['-g', 'LSO-', '-x']],
  ['503 to all, tried again', unavailable, ['-g', 'LSO-9ebc', '--retries', '1']],
  ['no test', empty, ['-g', 'NOSUCH', '--pass-with-no-tests']],
  ['no test, none allowed', empty, ['-gNOSUCH']],
  ['no test, all excluded', empty, ['-g', 'LSO-9ebc', '--grep-invert', 'LSO', '--pass-with-no-tests']],
  ['no file', empty, ['specs/nosuch.spec.ts']],
  ['no file, allowed', empty, ['specs/nosuch.spec.ts', '--pass-with-no-tests']],
  ['no project', empty, ['--project', 'nosuch']],
  ['no such option', empty, ['--nosuch']],
  ['an empty shard', empty, ['-g', 'LSO-9ebc', '--shard', '9/9']],
  ['a part', empty, ['-g', 'LSO-9ebc'], { PCC_PART: '1' }],
];
const isNotGreen = ({ code, printed }: Ended): boolean => code !== 0 && !/^Conformant/m.test(printed);

export async function attackWithPartialRuns(attacks: Attacks): Promise<void> {
  for (const [name, target, args, variables = {}] of runs)
    await attackRun(attacks, { name, target, args, variables, holds: isNotGreen });
  await mergeWithoutOneShard(attacks);
}

/** A merge that lacks a shard, of a sound emulator. */
async function mergeWithoutOneShard(attacks: Attacks): Promise<void> {
  await withFolder(async (folder) => {
    const blobs = path.join(folder, 'blobs');
    const variables = { TARGET: 'emulator', PLAYWRIGHT_BLOB_OUTPUT_DIR: blobs, PCC_OUT: path.join(folder, 'out') };
    for (const shard of ['1', '2', '3'])
      await runRequirements(['--reporter=blob', '-g', 'LSO-|LEI-', '--shard', `${shard}/3`], {
        ...variables,
        PLAYWRIGHT_BLOB_OUTPUT_NAME: `${shard}.zip`,
        PWTEST_BLOB_DO_NOT_REMOVE: '1',
      });
    const written = readdirSync(blobs).length;
    rmSync(path.join(blobs, '2.zip'));
    const merged = await mergeBlobs(blobs, './reports/reporter.ts', variables);
    attacks.expect(
      written === 3 && isNotGreen(merged),
      `two of ${written} blobs: exit code ${merged.code}: ${merged.printed.trim().slice(-200)}`,
    );
  });
}
