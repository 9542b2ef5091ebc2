import { grouped } from '../group.ts';
import type { Report, ReportRow } from '../report.ts';
import { type Markup, markup } from './tag.ts';

/** JUnit XML: a suite for each operation, a case for each requirement. Only `failed` is a failure; our faults are errors. */
export function junit({ requirements, run, stamp }: Report): string {
  const suites = grouped(requirements, ({ operation }) => operation);
  const n = (rows: readonly ReportRow[], ...wanted: string[]): number =>
    rows.filter(({ outcome }) => wanted.includes(outcome)).length;
  const totals = (rows: readonly ReportRow[]): Markup =>
    markup`tests="${rows.length}" failures="${n(rows, 'failed')}" errors="${n(rows, 'harness fault')}" skipped="${n(rows, 'untested', 'indeterminate', 'known deviation')}"`;
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Partner Central Conformance: ${run.target}" ${totals(requirements)} time="${stamp.millis / 1000}">
${suites.map(
  ([operation, rows]) => markup`<testsuite name="${operation}" timestamp="${stamp.startedAt}" ${totals(rows)}>
${rows.map(
  (
    row,
  ) => markup`<testcase classname="${operation}" name="${row.id} ${row.level} ${row.says}" file="${row.tests[0]?.file ?? ''}">${inside(row)}</testcase>
`,
)}</testsuite>
`,
)}</testsuites>
`.text;
}

function inside({ outcome, reason, tests, source }: ReportRow): Markup | null {
  const message = tests.find((tried) => tried.outcome === outcome)?.message ?? reason ?? '';
  if (outcome === 'failed')
    return markup`<failure message="${first(message)}" type="assertion">${source}
${message}</failure>`;
  if (outcome === 'harness fault')
    return markup`<error message="${first(reason ?? message)}" type="harness fault">${message}</error>`;
  return outcome === 'passed' ? null : markup`<skipped message="${outcome}: ${reason}"/>`;
}
const first = (text: string): string => text.split('\n', 1)[0] ?? '';
