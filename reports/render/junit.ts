import type { Report, ReportRequirement } from '../report.ts';
import { groupBy } from './groupBy.ts';
import { type Markup, markup } from './markup.ts';

/** JUnit XML: a suite for each operation, a case for each requirement. Only `failed` is a failure; our faults are errors. */
export function renderJUnit({ requirements, run, stamp }: Report): string {
  const suites = groupBy(requirements, ({ operation }) => operation);
  const n = (rows: readonly ReportRequirement[], ...wanted: string[]): number =>
    rows.filter(({ outcome }) => wanted.includes(outcome)).length;
  const totals = (rows: readonly ReportRequirement[]): Markup =>
    markup`tests="${rows.length}" failures="${n(rows, 'failed')}" errors="${n(rows, 'harness error')}" skipped="${n(rows, 'untested', 'indeterminate', 'known failure')}"`;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Partner Central Conformance: ${run.target}" ${totals(requirements)} time="${stamp.durationMs / 1000}">
${suites.map(
  ([operation, rows]) => markup`<testsuite name="${operation}" timestamp="${stamp.startedAt}" ${totals(rows)}>
${rows.map(
  (
    row,
  ) => markup`<testcase classname="${operation}" name="${row.id} ${row.level} ${row.statement}" file="${row.tests[0]?.file ?? ''}">${caseDetail(row)}</testcase>
`,
)}</testsuite>
`,
)}</testsuites>
`.text;
}

function caseDetail({ outcome, reason, tests, source }: ReportRequirement): Markup | null {
  const message = tests.find((tried) => tried.outcome === outcome)?.message ?? reason ?? '';
  if (outcome === 'failed')
    return markup`<failure message="${firstLine(message)}" type="assertion">${source}
${message}</failure>`;
  if (outcome === 'harness error')
    return markup`<error message="${firstLine(reason ?? message)}" type="harness error">${message}</error>`;
  return outcome === 'passed' ? null : markup`<skipped message="${outcome}: ${reason}"/>`;
}
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
