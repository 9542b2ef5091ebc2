import { appendFileSync } from 'node:fs';
import path from 'node:path';
import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { env } from '../../client/env/index.ts';
import { requirementOf } from '../../reports/coverage/requirement.ts';

/** What a run tells of a finished test. */
export interface TimedTest {
  readonly requirement: string;
  readonly operation: string;
  readonly title: string;
  readonly status: TestResult['status'];
  readonly startedAtMs: number;
  readonly durationMs: number;
}
export const timesFile = 'times.jsonl';

/** Writes down when each test of a requirement ran, a line each. */
export default class TimesReporter implements Reporter {
  readonly #file = path.join(env.PCC_OUT, timesFile);

  printsToStdio(): boolean {
    return false;
  }

  onTestEnd({ title, tags, annotations, location }: TestCase, { status, startTime, duration }: TestResult): void {
    const requirement = requirementOf({ title, annotations: [...annotations] })?.id;
    if (requirement === undefined) return;
    const operation = path.basename(location.file).split('.')[0] ?? '';
    const line: TimedTest = {
      requirement,
      operation: `${operation} ${tags.join(' ')}`,
      title,
      status,
      startedAtMs: startTime.getTime(),
      durationMs: duration,
    };
    appendFileSync(this.#file, `${JSON.stringify(line)}\n`);
  }

  onError({ message, value }: TestError): void {
    process.stderr.write(`outside of any test: ${message ?? value ?? 'unknown error'}\n`);
  }
}
