import type { Outcome } from '../judge/outcomes.ts';
import type { Report } from '../report.ts';

const statuses = {
  passed: 'passed',
  failed: 'failed',
  'harness error': 'other',
  'known failure': 'other',
  indeterminate: 'pending',
  untested: 'skipped',
} as const satisfies Record<Outcome, string>;

/** Common Test Report Format: a test for each requirement; what CTRF has no word for stands in rawStatus. */
export function renderCtrf({ requirements, run, stamp, verdict }: Report): string {
  const tests = requirements.map(
    ({ id, level, statement, operation, category, outcome, reason, tests: results, source, evidence }) => ({
      name: `${id} ${level} ${statement}`,
      status: statuses[outcome],
      rawStatus: outcome,
      duration: Math.round(stamp.requirementMs[id] ?? 0),
      suite: [operation],
      tags: [level, category, evidence],
      ...(reason || outcome === 'failed'
        ? { message: reason ?? results.find((each) => each.outcome === 'failed')?.message ?? '' }
        : {}),
      ...(results[0] ? { filePath: results[0].file, line: results[0].line } : {}),
      extra: { id, source },
    }),
  );
  const n = (status: string): number => tests.filter((each) => each.status === status).length;
  const start = Date.parse(stamp.startedAt);
  return `${JSON.stringify(
    {
      reportFormat: 'CTRF',
      specVersion: '1.0.0',
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
          stop: start + stamp.durationMs,
        },
        tests,
        environment: { testEnvironment: run.target },
        extra: {
          status: verdict.status,
          exitCode: verdict.exitCode,
          sentence: verdict.sentence,
          contract: run.contract.digest,
        },
      },
    },
    null,
    1,
  )}\n`;
}
