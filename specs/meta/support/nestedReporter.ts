import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { env } from '../../../client/env/index.ts';
import { finishedTest } from '../../../reports/collect/finishedTest.ts';
import { counterexampleAttachment } from '../../../reports/collect/savedFiles.ts';
import { isRecord, recordsOf, text } from './json.ts';
import type { CounterexampleSummary, FinishedTest } from './runSuite.ts';

/** Where a nested run leaves its tests, a line each. */
export const testsFile = 'tests.jsonl';

/** Writes down each test of a nested run when it ends: what the tests of the harness need to know, and no page. */
export default class NestedReporter implements Reporter {
  readonly #file = path.join(env.PCC_OUT, testsFile);

  printsToStdio(): boolean {
    return false;
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    const { title, status, expectedStatus, errors, annotations, durationMs, evidence } = finishedTest(
      test,
      result,
      env.PCC_OUT,
    );
    const observed = Object.fromEntries(
      Object.entries(evidence?.coverage ?? {}).map(([operation, { response }]) => [operation, response]),
    );
    const counterexamples = result.attachments.flatMap(({ name, body }) =>
      name === counterexampleAttachment && body ? [summaryOf(JSON.parse(body.toString('utf8')))] : [],
    );
    const line: FinishedTest = {
      title,
      status,
      expectedStatus,
      errors,
      annotations,
      durationMs,
      observed,
      counterexamples,
    };
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  onError({ message, value }: TestError): void {
    process.stderr.write(`outside of any test: ${message ?? value ?? 'unknown error'}\n`);
  }
}

function summaryOf(found: unknown): CounterexampleSummary {
  const bodies = recordsOf(found, 'steps').map(({ operation, body }) => ({ [text(operation)]: body }));
  const { id, requirement } = isRecord(found) ? found : {};
  return {
    id: text(id),
    requirement: text(requirement),
    requests: bodies.length,
    characters: JSON.stringify(bodies).length,
    bodies,
  };
}
