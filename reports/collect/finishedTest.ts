import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestCase, TestError, TestResult } from '@playwright/test/reporter';
import type { TranscriptAttachment } from '../../client/exchange.ts';
import { didNotRun } from './classify.ts';
import { readTranscript } from './evidence.ts';
import type { FinishedTest } from './ledger.ts';
import { keptTrace } from './savedFiles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A finished test as plain data. */
export function finishedTest(test: TestCase, result: TestResult, out: string): FinishedTest {
  const { transcript, errors } = readAttachment(result);
  const isNew = (each: { type: string; description?: string | undefined }): boolean =>
    !test.annotations.some(({ type, description }) => type === each.type && description === each.description);
  return {
    ...identityOf(test),
    status: errors.length > 0 ? 'failed' : result.status,
    expectedStatus: test.expectedStatus,
    errors: [...result.errors.map(textOf), ...errors],
    annotations: [...test.annotations, ...result.annotations.filter(isNew)],
    retried: result.retry > 0,
    durationMs: result.duration,
    trace: keptTrace(test, result, out),
    evidence: transcript,
  };
}

/** A test that the run did not reach. */
export const notRun = (test: TestCase): FinishedTest => ({
  ...identityOf(test),
  status: 'skipped',
  expectedStatus: test.expectedStatus,
  errors: [],
  retried: false,
  durationMs: 0,
  trace: null,
  evidence: null,
  annotations: [...test.annotations, { type: didNotRun, description: '' }],
});

function identityOf(test: TestCase): Pick<FinishedTest, 'testId' | 'title' | 'file' | 'line' | 'project'> {
  const relative = path.relative(root, test.location.file).replaceAll('\\', '/');
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

/** The transcript of a test. One that cannot be read is a harness error, whatever the test itself found. */
function readAttachment({ attachments }: TestResult): {
  readonly transcript: TranscriptAttachment | null;
  readonly errors: readonly string[];
} {
  const found = attachments.find(({ name }) => name === 'evidence');
  if (!found) return { transcript: null, errors: [] };
  try {
    const text = found.body ? found.body.toString('utf8') : readFileSync(found.path ?? '', 'utf8');
    return { transcript: readTranscript(text), errors: [] };
  } catch (error) {
    return {
      transcript: null,
      errors: [`The evidence cannot be read: ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}
