import type {
  FullConfig,
  FullResult,
  Reporter,
  Suite,
  TestCase,
  TestError,
  TestResult,
} from '@playwright/test/reporter';
import { env } from '../client/env/index.ts';
import { stripAnsi } from './collect/classify.ts';
import { finishedTest, notRun } from './collect/finishedTest.ts';
import { Ledger } from './collect/ledger.ts';
import { readRunContext } from './collect/runContext.ts';
import { effectiveSeed, runInfoFrom } from './collect/runInfo.ts';
import { writeSamples } from './collect/samples.ts';
import { saveCounterexamples } from './collect/savedFiles.ts';
import type { Exclusion } from './judge/exitCode.ts';
import { planOf, readCosts } from './plan/plan.ts';
import { planText } from './plan/planText.ts';
import { terminalLine } from './render/plainText.ts';
import { terminalSummary } from './render/terminalSummary.ts';
import { type WrittenReport, writeReport } from './render/writeReport.ts';

/**
 * Listens to Playwright, keeps the ledger, writes the report when the run ends, and sets the exit code from the verdict. It
 * works for a plain run, for one shard, and for `playwright merge-reports`.
 */
export default class ConformanceReporter implements Reporter {
  readonly #ledger = new Ledger();
  readonly #harnessErrors: string[] = [];
  #config: FullConfig | null = null;
  #suite: Suite | null = null;
  readonly #out = env.PCC_OUT;

  printsToStdio(): boolean {
    return env.PLAN;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
    if (env.PLAN && !config.argv.includes('--list')) endWithPlan(suite);
    // Playwright ends a run in order on SIGINT only.
    for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.kill(process.pid, 'SIGINT'));
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const last = result.status === test.expectedStatus || result.status === 'skipped' || result.retry >= test.retries;
    if (!last) return;
    this.#attempt(`${test.location.file}:${test.location.line}`, () => {
      this.#ledger.add(finishedTest(test, result, this.#out));
      saveCounterexamples(result, this.#out);
    });
  }

  onError(error: TestError): void {
    const message = stripAnsi(error.message ?? error.value ?? 'unknown').split('\n', 1)[0] ?? '';
    this.#harnessErrors.push(`Harness error outside of any test: ${message}`);
  }

  onEnd(result: FullResult): void {
    const argv = this.#config?.argv ?? process.argv;
    if (!this.#config || !this.#suite || argv.includes('--list')) return;
    for (const test of this.#suite.allTests())
      if (test.results.length === 0) this.#attempt(test.title, () => this.#ledger.add(notRun(test)));
    try {
      const written = this.#write(this.#config, argv, result);
      setExitCode(
        written.problems.length > 0 ? Math.max(2, written.report.verdict.exitCode) : written.report.verdict.exitCode,
      );
      if (!env.PCC_QUIET) console.log(terminalSummary(written));
      const { RECORD } = env;
      const { run } = written.report;
      if (RECORD) console.log(`  ${writeSamples(this.#ledger.samples, RECORD, run.target, run.contract.digest)}`);
    } catch (error) {
      setExitCode(2);
      console.error(terminalLine(error instanceof Error ? error.message : String(error)));
    }
  }

  #write(config: FullConfig, argv: readonly string[], { status, startTime, duration }: FullResult): WrittenReport {
    const run = runInfoFrom(config.metadata, argv);
    const context = readRunContext(config, run, this.#ledger.rows(), this.#out);
    return writeReport(
      this.#ledger,
      {
        run: { ...run, seed: run.seed ?? effectiveSeed(), versions: { ...run.versions, playwright: config.version } },
        exclusions: [...endOf(status), ...context.exclusions],
        harnessErrors: [...this.#harnessErrors, ...context.harnessErrors],
        warnings: context.warnings,
        retired: context.retired,
        trust: context.trust,
        links: context.links,
        stamp: { run: context.runId, startedAt: startTime.toISOString(), durationMs: Math.round(duration) },
      },
      this.#out,
    );
  }

  #attempt(what: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#harnessErrors.push(`Harness error, ${what}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Prints what the run would judge and cost, and ends it before its first request. */
function endWithPlan(suite: Suite): never {
  const { TARGET, ASSIGNEE, SECOND_PROFILE, QUOTA_SCALE, BUDGET } = env;
  const ownEmulator = TARGET.kind === 'emulator';
  const available = { ownEmulator, assignee: ASSIGNEE !== null, secondAccount: SECOND_PROFILE !== null };
  const plan = planOf(suite.allTests(), readCosts(), available);
  console.log(planText(plan, { name: TARGET.name, ownEmulator, quotaScale: QUOTA_SCALE }, BUDGET));
  process.exit(0);
}

function endOf(status: FullResult['status']): readonly Exclusion[] {
  if (status === 'interrupted') return [{ kind: 'interrupted', sentence: 'The run was interrupted.' }];
  return status === 'timedout' ? [{ kind: 'missing', sentence: 'The run reached its time limit.' }] : [];
}

/** Playwright lets a reporter choose a status, not a code, and exits by itself: the last word is said as the process ends. */
const setExitCode = (code: number): void => {
  process.once('exit', () => {
    process.exitCode = code;
  });
};
