import type { Outcome } from '../outcomes.ts';
import type { Report } from '../report.ts';

const statuses = {
  passed: 'passed',
  failed: 'failed',
  'harness fault': 'other',
  'known deviation': 'other',
  indeterminate: 'pending',
  untested: 'skipped',
} as const satisfies Record<Outcome, string>;

/** Common Test Report Format: a test for each requirement; what CTRF has no word for stands in rawStatus. */
export function ctrf({ requirements, run, stamp, verdict }: Report): string {
  const tests = requirements.map(
    ({ id, level, says, operation, about, outcome, reason, tests: tried, source, evidence }) => ({
      name: `${id} ${level} ${says}`,
      status: statuses[outcome],
      rawStatus: outcome,
      duration: 0,
      suite: [operation],
      tags: [level, about, evidence],
      ...(reason || outcome === 'failed'
        ? { message: reason ?? tried.find((each) => each.outcome === 'failed')?.message ?? '' }
        : {}),
      ...(tried[0] ? { filePath: tried[0].file, line: tried[0].line } : {}),
      extra: { id, source },
    }),
  );
  const n = (status: string): number => tests.filter((each) => each.status === status).length;
  const start = Date.parse(stamp.startedAt);
  return `${JSON.stringify(
    {
      reportFormat: 'CTRF',
      specVersion: '0.0.0',
      results: {
        tool: { name: 'partner-central-conformance', version: run.versions.project },
        summary: {
          tests: tests.length,
          passed: n('passed'),
          failed: n('failed'),
          pending: n('pending'),
          skipped: n('skipped'),
          other: n('other'),
          start,
          stop: start + stamp.millis,
        },
        tests,
        environment: { testEnvironment: run.target },
        extra: { answer: verdict.answer, sentence: verdict.sentence, contract: run.contract.digest },
      },
    },
    null,
    1,
  )}\n`;
}
