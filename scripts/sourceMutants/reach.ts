import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startEmulator } from '../../client/emulatorProcess.ts';
import type { Builder } from './build.ts';
import type { SourceMutant } from './candidates.ts';
import { runTests } from './playwright.ts';
import type { TimedTest } from './timesReporter.ts';

/** When the sound emulator reached the places of the mutants, and the tests that ran meanwhile. */
export interface Reach {
  readonly tests: readonly TimedTest[];
  /** Requirements that do not pass on the sound emulator, here and now: they can notice nothing. */
  readonly notPassed: readonly string[];
  /** Mutant → the requirements whose tests ran when its place was reached. */
  readonly requirements: Readonly<Record<string, readonly string[]>>;
  /** Mutants whose place was reached before the first test: tables, and what is prepared once. */
  readonly atStart: readonly string[];
  /** Mutants whose place was reached a few times in the whole run: what it makes may be kept, and used by tests that never reach it. */
  readonly rarely: readonly string[];
}

const fewTimes = 60;

/**
 * What a test's start and duration may be apart from the clock of the emulator on a busy machine. A requirement too many costs a
 * moment; one that is missed lets a mutant survive that it kills.
 */
const clockMarginMs = 200;

/** Runs the whole suite on the sound emulator with a probe at each place. */
export async function recordReach(mutants: readonly SourceMutant[], builder: Builder, folder: string): Promise<Reach> {
  const recorder = new URL('./recorder.ts', import.meta.url).href;
  const program = ['--import', 'tsx', ...(await builder.probed(mutants, recorder))];
  const { endpoint, stop } = await startEmulator([], { program });
  let tests: readonly TimedTest[];
  try {
    tests = await runTests(folder, [], { TARGET: `emulator@${endpoint}`, ENOUGH: '1' });
  } finally {
    await stop();
  }
  const file = path.join(path.dirname(program.at(-1) ?? ''), 'reached.json');
  const times = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, readonly number[]>>;
  const first = Math.min(...tests.map(({ startedAtMs }) => startedAtMs));
  const reachedIn = (at: readonly number[], { startedAtMs, durationMs }: TimedTest): boolean => {
    const next = at.findIndex((time) => time >= startedAtMs - clockMarginMs);
    return next >= 0 && (at[next] ?? 0) <= startedAtMs + durationMs + clockMarginMs;
  };
  return {
    tests,
    notPassed: tests.filter(({ status }) => status !== 'passed').map(({ requirement }) => requirement),
    requirements: Object.fromEntries(
      mutants.map(({ id }) => {
        const at = times[id] ?? [];
        return [id, [...new Set(tests.filter((test) => reachedIn(at, test)).map(({ requirement }) => requirement))]];
      }),
    ),
    rarely: mutants.filter(({ id }) => (times[id]?.length ?? 0) <= fewTimes).map(({ id }) => id),
    atStart: mutants.filter(({ id, probe }) => probe === null || (times[id]?.[0] ?? first) < first).map(({ id }) => id),
  };
}
