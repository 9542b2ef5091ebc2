import { mutantOf, type PlannedMutant } from '../../support/mutantPlan.ts';
import { folderOf } from './mutants.ts';
import { type FinishedTest, runSuite, type SuiteRun } from './runSuite.ts';
import { chargedIn, type RequirementVerdict, verdictsOf } from './verdicts.ts';

/** A run of many mutants, each beside the tests that its plan names. */
export interface MutantRun extends SuiteRun {
  /** The tests that met a mutant; null is the sound emulator. */
  readonly testsUnder: (mutant: string | null) => readonly FinishedTest[];
  readonly verdictsUnder: (mutant: string | null) => readonly RequirementVerdict[];
  readonly outcomeUnder: (mutant: string | null, requirement: string) => string;
}

/**
 * Runs the planned tests against an emulator where each test's account has its mutant. Nothing is waited for long: what a
 * mutant breaks never comes true.
 */
export async function runMutants(
  mutants: readonly PlannedMutant[],
  env: Readonly<Record<string, string>> = {},
  deadlineMs?: number,
): Promise<MutantRun> {
  const folders = [...new Set(mutants.flatMap(({ requirements }) => requirements.map(folderOf)))];
  const emulator = { TARGET: 'emulator', EMULATOR_FLAGS: '', PATIENCE: '0.5' };
  const run = await runSuite(folders, { ...emulator, ...env }, { mutants, ...(deadlineMs ? { deadlineMs } : {}) });
  const byMutant = new Map<string | null, FinishedTest[]>();
  for (const test of run.tests) byMutant.set(mutantOf(test), [...(byMutant.get(mutantOf(test)) ?? []), test]);
  const testsUnder = (mutant: string | null) => byMutant.get(mutant) ?? [];
  const verdictsUnder = (mutant: string | null) => verdictsOf(testsUnder(mutant));
  return {
    ...run,
    testsUnder,
    verdictsUnder,
    outcomeUnder: (mutant, id) =>
      verdictsUnder(mutant).find(({ requirement }) => requirement.id === id)?.judgement.outcome ??
      (chargedIn(testsUnder(mutant)).has(id) ? 'failed' : 'not run'),
  };
}
