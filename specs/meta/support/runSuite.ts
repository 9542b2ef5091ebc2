import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlannedMutant } from '../../support/mutantPlan.ts';

/** A counterexample at its smallest. */
export interface CounterexampleSummary {
  readonly id: string;
  readonly requirement: string;
  /** The requests that show it, preparations included. */
  readonly requests: number;
  /** The length of their bodies as compact JSON. */
  readonly characters: number;
  readonly bodies: unknown;
}
export interface SuiteRun {
  /** Every finished test. */
  readonly tests: readonly FinishedTest[];
  readonly exitCode: number;
  readonly seconds: number;
  /** The last lines that the run printed, for the message of a test that expected otherwise. */
  readonly tail: string;
}
export interface FinishedTest {
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'timedOut' | 'skipped' | 'interrupted';
  readonly expectedStatus: FinishedTest['status'];
  readonly errors: readonly string[];
  readonly annotations: readonly { readonly type: string; readonly description?: string | undefined }[];
  readonly durationMs: number;
  /** The members of responses that had a value, by operation, with / between names. */
  readonly observed: Readonly<Record<string, readonly string[]>>;
  readonly counterexamples: readonly CounterexampleSummary[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Runs the specs in a process of their own, with `env` on top of ours, and reads what they left behind; with `mutants`, only
 * the tests that the plan names. Throws when it did not end, or no test did: such a run proved nothing.
 */
export async function runSuite(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  { deadlineMs = 240_000, mutants }: { readonly deadlineMs?: number; readonly mutants?: readonly PlannedMutant[] } = {},
): Promise<SuiteRun> {
  const out = mkdtempSync(path.join(tmpdir(), 'nested-'));
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const from = performance.now();
  const planFile = path.join(out, 'mutants.json');
  if (mutants) writeFileSync(planFile, JSON.stringify(mutants));
  const ours = { PCC_SUITE: '', PCC_OUT: out, PCC_QUIET: '1', PCC_JSON: '', FORCE_COLOR: '0', PCC_MUTANTS: '' };
  const reporter = '--reporter=./specs/meta/support/nestedReporter.ts';
  const child = spawn(process.execPath, [cli, 'test', reporter, '--trace=off', '--workers=2', ...args], {
    cwd: root,
    env: { ...inherited(), ...ours, ...(mutants ? { PCC_MUTANTS: planFile } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: deadlineMs,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      printed = (printed + chunk.toString('utf8')).slice(-4000);
    });
  }
  const exitCode = await new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? 1)));
  try {
    if (performance.now() - from >= deadlineMs)
      throw new Error(`The nested run did not end within ${deadlineMs / 1000} s. It printed last:\n${printed}`);
    const tests = testsIn(path.join(out, 'tests.jsonl'));
    if (tests.length === 0) throw new Error(`No test of the nested run ended. It printed last:\n${printed}`);
    const seconds = Math.round((performance.now() - from) / 100) / 10;
    return { tests, exitCode, seconds, tail: printed };
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Our environment without what would tie the nested run to this one. */
function inherited(): NodeJS.ProcessEnv {
  const { HISTORY: _, TEST_WORKER_INDEX: __, TEST_PARALLEL_INDEX: ___, PCC_LEDGER: ____, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).filter(([name]) => !/^(PW_|PLAYWRIGHT_|PCC_KEEP_COUNTEREXAMPLES$)/.test(name)),
  );
}

const testsIn = (file: string): readonly FinishedTest[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as FinishedTest)
    : [];
