import { readFileSync } from 'node:fs';
import path from 'node:path';
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
import type { TranscriptAttachment } from '../client/exchange.ts';
import { stripAnsi } from './collect/classify.ts';
import { readTranscript } from './collect/evidence.ts';
import { type FinishedTest, Ledger } from './collect/ledger.ts';
import { readRunContext } from './collect/runContext.ts';
import { runInfoFrom } from './collect/runInfo.ts';
import { writeSamples } from './collect/samples.ts';
import { patchPlaywrightReport } from './render/patchPlaywrightReport.ts';
import { terminalSummary, type WrittenReport, writeReport } from './render/writeReport.ts';

/**
 * Listens to Playwright, keeps the ledger, and writes the report when the run ends. It works for a plain run, for one
 * shard, and for `playwright merge-reports`. What it cannot place it reports as a fault of our own.
 */
export default class ConformanceReporter implements Reporter {
  readonly #ledger = new Ledger();
  readonly #exclusions: string[] = [];
  #config: FullConfig | null = null;
  #written: WrittenReport | null = null;
  #suite: Suite | null = null;
  readonly #out = env.PCC_OUT;

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const last = result.status === test.expectedStatus || result.status === 'skipped' || result.retry >= test.retries;
    if (last) this.#add(finishedTest(test, result, this.#out));
  }

  onError(error: TestError): void {
    this.#exclusions.push(
      `The run met an error outside any test: ${stripAnsi(error.message ?? error.value ?? 'unknown').split('\n', 1)[0]}`,
    );
  }

  onEnd(result: FullResult): void {
    if (!this.#config || !this.#suite || (this.#config.argv ?? process.argv).includes('--list')) return;
    for (const test of this.#suite.allTests()) if (test.results.length === 0) this.#add(notRun(test));
    if (result.status === 'interrupted') this.#exclusions.push('The run was interrupted.');
    if (result.status === 'timedout') this.#exclusions.push('The run reached its time limit.');
    const run = runInfoFrom(this.#config.metadata, this.#config.argv ?? process.argv);
    const context = readRunContext(this.#config, run, this.#ledger.rows(), this.#out);
    this.#written = writeReport(
      this.#ledger,
      {
        run: { ...run, versions: { ...run.versions, playwright: this.#config.version } },
        exclusions: [...this.#exclusions, ...context.exclusions],
        trust: context.trust,
        links: context.links,
        stamp: {
          run: context.runId,
          startedAt: result.startTime.toISOString(),
          durationMs: Math.round(result.duration),
        },
      },
      this.#out,
    );
    if (!env.PCC_QUIET) console.log(terminalSummary(this.#written));
    const { RECORD } = env;
    if (RECORD) console.log(`  ${writeSamples(this.#ledger.samples, RECORD, run.target, run.contract.digest)}`);
  }

  /** After every reporter has written: Playwright's own page gets a way back to ours. */
  async onExit(): Promise<void> {
    if (this.#written)
      patchPlaywrightReport(this.#out, this.#written.report.links.playwright, path.basename(this.#written.file));
  }

  #add(facts: FinishedTest): void {
    try {
      this.#ledger.add(facts);
    } catch (error) {
      this.#exclusions.push(`${facts.file}:${facts.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function finishedTest(test: TestCase, result: TestResult, out: string): FinishedTest {
  const trace = result.attachments.find(({ name }) => name === 'trace')?.path;
  const errors = transcriptErrors(result);
  return {
    ...locationOf(test),
    status: errors.length > 0 ? 'failed' : result.status,
    expectedStatus: test.expectedStatus,
    errors: [...result.errors.map(textOf), ...errors],
    annotations: [
      ...test.annotations,
      ...result.annotations.filter(
        (each) =>
          !test.annotations.some(({ type, description }) => type === each.type && description === each.description),
      ),
    ],
    retried: result.retry > 0,
    trace: trace ? path.relative(out, trace).replaceAll('\\', '/') : null,
    evidence: transcriptOf(result),
  };
}

const notRun = (test: TestCase): FinishedTest => ({
  ...locationOf(test),
  status: 'skipped',
  expectedStatus: test.expectedStatus,
  errors: [],
  retried: false,
  trace: null,
  evidence: null,
  annotations: [...test.annotations, { type: 'untested', description: 'did not run' }],
});

function locationOf(test: TestCase): Pick<FinishedTest, 'testId' | 'title' | 'file' | 'line' | 'project'> {
  const relative = path.relative(process.cwd(), test.location.file).replaceAll('\\', '/');
  // Results merged from another machine keep that machine's folders: what follows the last specs/ is the same everywhere.
  const file = relative.startsWith('..') ? relative.slice(Math.max(0, relative.lastIndexOf('/specs/') + 1)) : relative;
  return {
    testId: test.id,
    title: test.title,
    file,
    line: test.location.line,
    project: test.parent.project()?.name ?? '',
  };
}

const textOf = ({ message, value, cause }: TestError): string =>
  `${message ?? value ?? 'unknown error'}${cause ? `\n[cause] ${textOf(cause)}` : ''}`;

function evidenceAttachment(result: TestResult): string | null {
  const found = result.attachments.find(({ name }) => name === 'evidence');
  if (!found) return null;
  return found.body ? found.body.toString('utf8') : found.path ? readFileSync(found.path, 'utf8') : null;
}
function transcriptOf(result: TestResult): TranscriptAttachment | null {
  try {
    const text = evidenceAttachment(result);
    return text === null ? null : readTranscript(text);
  } catch {
    return null;
  }
}
/** Evidence that cannot be read is a fault of ours, and said so, whatever the test itself found. */
function transcriptErrors(result: TestResult): readonly string[] {
  try {
    const text = evidenceAttachment(result);
    if (text !== null) readTranscript(text);
    return [];
  } catch (error) {
    return [`The evidence cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
}
