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
import type { Evidence } from '../client/exchange.ts';
import { plain } from './classify.ts';
import { readEvidence } from './evidence.ts';
import { Ledger, type TestFacts } from './ledger.ts';
import { linkBack } from './linkBack.ts';
import { runFactsOf } from './run.ts';
import { keepSpecimens } from './specimens.ts';
import { lookAround } from './surroundings.ts';
import { summary, type Written, write } from './write.ts';

/**
 * Listens to Playwright, keeps the ledger, and writes the report when the run ends. It works for a plain run, for one
 * shard, and for `playwright merge-reports`. What it cannot place it reports as a fault of our own.
 */
export default class ConformanceReporter implements Reporter {
  readonly #ledger = new Ledger();
  readonly #left: string[] = [];
  #config: FullConfig | null = null;
  #written: Written | null = null;
  #suite: Suite | null = null;
  readonly #out = path.resolve(process.env.PCC_OUT ?? 'reports/out');

  printsToStdio(): boolean {
    return false;
  }

  onBegin(config: FullConfig, suite: Suite): void {
    this.#config = config;
    this.#suite = suite;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const last = result.status === test.expectedStatus || result.status === 'skipped' || result.retry >= test.retries;
    if (last) this.#add(factsOf(test, result, this.#out));
  }

  onError(error: TestError): void {
    this.#left.push(
      `The run met an error outside any test: ${plain(error.message ?? error.value ?? 'unknown').split('\n', 1)[0]}`,
    );
  }

  onEnd(result: FullResult): void {
    if (!this.#config || !this.#suite || (this.#config.argv ?? process.argv).includes('--list')) return;
    for (const test of this.#suite.allTests()) if (test.results.length === 0) this.#add(unrun(test));
    if (result.status === 'interrupted') this.#left.push('The run was interrupted.');
    if (result.status === 'timedout') this.#left.push('The run reached its time limit.');
    const run = runFactsOf(this.#config.metadata, this.#config.argv ?? process.argv);
    const around = lookAround(this.#config, run, this.#ledger.rows(), this.#out);
    this.#written = write(
      this.#ledger,
      {
        run: { ...run, versions: { ...run.versions, playwright: this.#config.version } },
        left: [...this.#left, ...around.left],
        trust: around.trust,
        links: around.links,
        stamp: { run: around.runId, startedAt: result.startTime.toISOString(), millis: Math.round(result.duration) },
      },
      this.#out,
    );
    if (!process.env.PCC_QUIET) console.log(summary(this.#written));
    const { RECORD } = process.env;
    if (RECORD) console.log(`  ${keepSpecimens(this.#ledger.specimens, RECORD, run.target, run.contract.digest)}`);
  }

  /** After every reporter has written: Playwright's own page gets a way back to ours. */
  async onExit(): Promise<void> {
    if (this.#written) linkBack(this.#out, this.#written.report.links.playwright, path.basename(this.#written.file));
  }

  #add(facts: TestFacts): void {
    try {
      this.#ledger.add(facts);
    } catch (error) {
      this.#left.push(`${facts.file}:${facts.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

function factsOf(test: TestCase, result: TestResult, out: string): TestFacts {
  const trace = result.attachments.find(({ name }) => name === 'trace')?.path;
  const faults = unreadable(result);
  return {
    ...placeOf(test),
    status: faults.length > 0 ? 'failed' : result.status,
    expectedStatus: test.expectedStatus,
    errors: [...result.errors.map(textOf), ...faults],
    annotations: [
      ...test.annotations,
      ...result.annotations.filter(
        (each) =>
          !test.annotations.some(({ type, description }) => type === each.type && description === each.description),
      ),
    ],
    retried: result.retry > 0,
    trace: trace ? path.relative(out, trace).replaceAll('\\', '/') : null,
    evidence: evidenceOf(result),
  };
}

const unrun = (test: TestCase): TestFacts => ({
  ...placeOf(test),
  status: 'skipped',
  expectedStatus: test.expectedStatus,
  errors: [],
  retried: false,
  trace: null,
  evidence: null,
  annotations: [...test.annotations, { type: 'untested', description: 'did not run' }],
});

function placeOf(test: TestCase): Pick<TestFacts, 'testId' | 'title' | 'file' | 'line' | 'project'> {
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

function attached(result: TestResult): string | null {
  const found = result.attachments.find(({ name }) => name === 'evidence');
  if (!found) return null;
  return found.body ? found.body.toString('utf8') : found.path ? readFileSync(found.path, 'utf8') : null;
}
function evidenceOf(result: TestResult): Evidence | null {
  try {
    const text = attached(result);
    return text === null ? null : readEvidence(text);
  } catch {
    return null;
  }
}
/** Evidence that cannot be read is a fault of ours, and said so, whatever the test itself found. */
function unreadable(result: TestResult): readonly string[] {
  try {
    const text = attached(result);
    if (text !== null) readEvidence(text);
    return [];
  } catch (error) {
    return [`HarnessFault: ${error instanceof Error ? error.message : String(error)}`];
  }
}
