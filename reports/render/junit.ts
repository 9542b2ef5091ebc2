import type { Report, ReportRequirement } from '../report.ts';
import { groupBy } from './groupBy.ts';
import { type Markup, markup } from './markup.ts';

type Row = Pick<ReportRequirement, 'outcome' | 'id'>;

/** JUnit XML: a suite for each operation, a case for each requirement. Only `failed` is a failure; harness errors are errors. */
export function renderJUnit({ requirements, harnessErrors, run, stamp }: Report): string {
  const seconds = (rows: readonly Row[]): number =>
    rows.reduce((sum, { id }) => sum + (stamp.requirementMs[id] ?? 0), 0) / 1000;
  const totals = (rows: readonly Row[], own = 0): Markup => {
    const n = (...wanted: string[]): number => rows.filter(({ outcome }) => wanted.includes(outcome)).length;
    const errors = n('harness error') + own;
    const skipped = n('untested', 'indeterminate', 'known failure');
    return markup`tests="${rows.length + own}" failures="${n('failed')}" errors="${errors}" skipped="${skipped}"`;
  };
  const testCase = (row: ReportRequirement): Markup => {
    const name = `${row.id} ${row.level} ${row.statement}`;
    return markup`<testcase classname="${row.operation}" name="${name}" file="${row.tests[0]?.file ?? ''}" time="${seconds([row])}">
${caseDetail(row)}</testcase>
`;
  };
  const suites = groupBy(requirements, ({ operation }) => operation).map(
    ([
      operation,
      rows,
    ]) => markup`<testsuite name="${operation}" timestamp="${stamp.startedAt}" ${totals(rows)} time="${seconds(rows)}">
${rows.map(testCase)}</testsuite>
`,
  );
  const harness = harnessErrors.map(
    (
      error,
    ) => markup`<testcase classname="harness" name="${firstLine(error)}"><error message="${firstLine(error)}"/></testcase>
`,
  );
  const all = totals(requirements, harness.length);
  return markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Partner Central Conformance: ${run.target}" ${all} time="${stamp.durationMs / 1000}">
${suites}${harness.length > 0 && markup`<testsuite name="Harness" ${totals([], harness.length)}>${harness}</testsuite>`}
</testsuites>
`.text;
}

function caseDetail({ outcome, reason, tests, source }: ReportRequirement): Markup | null {
  const message = tests.find((test) => test.outcome === outcome)?.message ?? reason ?? '';
  if (outcome === 'failed')
    return markup`<failure message="${firstLine(message)}" type="assertion">${source}
${message}</failure>`;
  if (outcome === 'harness error')
    return markup`<error message="${firstLine(reason ?? message)}" type="harness error">${message}</error>`;
  return outcome === 'passed' ? null : markup`<skipped message="${outcome}: ${reason}"/>`;
}
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
