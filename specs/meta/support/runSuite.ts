import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isRecord, recordsOf, text } from './json.ts';

/** What a nested run of the specs said of one requirement. */
export interface RequirementResult {
  readonly id: string;
  readonly statement: string;
  readonly outcome: string;
  readonly reason: string;
}
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
  readonly requirements: readonly RequirementResult[];
  readonly counterexamples: readonly CounterexampleSummary[];
  /** Every finished test as Playwright's JSON reporter tells it. */
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
}

const root = fileURLToPath(new URL('../../../', import.meta.url));
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Runs the specs in a process of their own, with `env` on top of ours, and reads what they left behind. Throws when the
 * run left no ledger: it proved nothing then.
 */
export async function runSuite(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  deadlineMs = 240_000,
): Promise<SuiteRun> {
  const out = mkdtempSync(path.join(tmpdir(), 'nested-'));
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const from = performance.now();
  const ours = { PCC_SUITE: '', PCC_OUT: out, PCC_QUIET: '1', PCC_JSON: '', FORCE_COLOR: '0' };
  const child = spawn(process.execPath, [cli, 'test', '--reporter=./reports/reporter.ts,json', ...args], {
    cwd: root,
    env: { ...inherited(), ...ours, PLAYWRIGHT_JSON_OUTPUT_NAME: path.join(out, 'tests.json'), ...env },
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
    const ledger = ['conformance.json', 'conformance.partial.json']
      .map((name) => path.join(out, name))
      .find(existsSync);
    if (!ledger) throw new Error(`The nested run left no ledger. It printed last:\n${printed}`);
    const seconds = Math.round((performance.now() - from) / 100) / 10;
    const tests = testsIn(path.join(out, 'tests.json'));
    return {
      requirements: requirementsIn(ledger),
      counterexamples: counterexamplesIn(out),
      tests,
      exitCode,
      seconds,
      tail: printed,
    };
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

const requirementsIn = (file: string): RequirementResult[] =>
  recordsOf(json(file), 'requirements').map((row) => ({
    id: text(row.id),
    statement: text(row.statement),
    outcome: text(row.outcome),
    reason: text(row.reason),
  }));

function counterexamplesIn(out: string): CounterexampleSummary[] {
  const folder = path.join(out, 'counterexamples');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => {
    const found = json(path.join(folder, file));
    const bodies = recordsOf(found, 'steps').map(({ operation, body }) => ({ [text(operation)]: body }));
    const { id, requirement } = isRecord(found) ? found : {};
    const characters = JSON.stringify(bodies).length;
    return { id: text(id), requirement: text(requirement), requests: bodies.length, characters, bodies };
  });
}

/** The tests of a run, from the file of Playwright's JSON reporter. */
export function testsIn(file: string): FinishedTest[] {
  const specs = (suite: Record<string, unknown>): Record<string, unknown>[] => [
    ...recordsOf(suite, 'specs'),
    ...recordsOf(suite, 'suites').flatMap(specs),
  ];
  return recordsOf(json(file), 'suites')
    .flatMap(specs)
    .flatMap((spec) =>
      recordsOf(spec, 'tests').flatMap((test) =>
        recordsOf(test, 'results').map((result) => ({
          title: text(spec.title),
          status: text(result.status) as FinishedTest['status'],
          expectedStatus: text(test.expectedStatus) as FinishedTest['status'],
          errors: recordsOf(result, 'errors').map(({ message }) => text(message)),
          annotations: recordsOf(test, 'annotations').map(({ type, description }) => ({
            type: text(type),
            description: text(description),
          })),
        })),
      ),
    );
}
