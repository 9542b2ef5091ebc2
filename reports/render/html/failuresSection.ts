import type { Outcome } from '../../judge/outcomes.ts';
import type { Report, ReportRequirement, ReportTest } from '../../report.ts';
import { clearestFirst } from '../clearestFirst.ts';
import { type Markup, markup } from '../markup.ts';
import { assertionMessage } from './assertionMessage.ts';
import { repeatButtons } from './commands.ts';
import { evidenceLabels, outcomeMark, section } from './components.ts';
import { exchangeStory } from './exchangeStory.ts';
import { failureSummary, messageText } from './failureSummary.ts';
import { jsonDiff } from './jsonDiff.ts';
import { sequenceDiagram } from './sequenceDiagram.ts';

/** How much of the failures goes into the page as it stands; the rest is one line each. */
export interface FailureLimits {
  readonly full: number;
  /** So many have a paragraph of their own; all others are a list of their statements. */
  readonly paragraphs: number;
  readonly testsEach: number;
  /** Characters of a counterexample. */
  readonly counterexample: number;
}

/** Each failed requirement with what is needed to see and repeat it; then what is not charged to the target. */
export function failuresSection(report: Report, limits: FailureLimits): Markup {
  const failed = clearestFirst(report.requirements.filter(({ outcome }) => outcome === 'failed'));
  const body = failed
    .slice(0, limits.paragraphs)
    .map((row, index) => failureArticle(row, report, index < limits.full ? limits : null));
  const others = failed.slice(limits.paragraphs);
  const none = markup`<p>None: no assertion about the target failed.</p>`;
  return markup`${section(
    'failures',
    'Failed requirements',
    failed.length > 0 ? 'MUST before SHOULD, the clearest first. Keys: j and k step through them.' : null,
    failed.length > 0 ? markup`${body}${others.length > 0 && otherFailures(others)}` : none,
  )}${harnessErrorsSection(report)}${listSection(report, 'known failure', 'known-failures', 'Known failures')}${listSection(
    report,
    'indeterminate',
    'indeterminate',
    'Indeterminate',
  )}`;
}

const otherFailures = (rows: readonly ReportRequirement[]): Markup =>
  markup`<p class="muted">${rows.length} more failed; conformance.json has what each was answered.</p>
<ul class="turns">${rows.map(({ id, statement }) => markup`<li id=${id}>${id} ${statement}</li>`)}</ul>`;

const listItem = ({ outcome, id, statement, reason }: ReportRequirement): Markup =>
  markup`<li>${outcomeMark(outcome)} <a class="id" href="#${id}">${id}</a> ${statement}<br><small class="muted">${reason}</small></li>`;

function listSection({ requirements }: Report, outcome: Outcome, id: string, title: string): Markup | null {
  const rows = requirements.filter((row) => row.outcome === outcome);
  return rows.length === 0 ? null : section(id, title, null, markup`<ul class="turns">${rows.map(listItem)}</ul>`);
}

function harnessErrorsSection({ requirements, selfChecks, harnessErrors }: Report): Markup | null {
  const rows = requirements.filter(({ outcome }) => outcome === 'harness error');
  if (rows.length + selfChecks.length + harnessErrors.length === 0) return null;
  const checks = selfChecks.map(
    ({ outcome, title, file, line, reason }) =>
      markup`<li>${outcomeMark(outcome)} ${title} <small class="muted">${file}:${line} · ${reason}</small></li>`,
  );
  return section(
    'harness-errors',
    'Harness errors',
    'Mistakes of the harness. They say nothing about the target.',
    markup`<ul class="turns">${harnessErrors.map((error) => markup`<li>${outcomeMark('harness error')} ${error}</li>`)}${rows.map(listItem)}${checks}</ul>`,
  );
}

function failureArticle(row: ReportRequirement, report: Report, limits: FailureLimits | null): Markup {
  const { id, level, statement, operation, source, evidence, tests } = row;
  const failing = tests.filter(({ outcome }) => outcome === 'failed');
  const since = report.changes?.failingSince[id];
  const shown = limits ? failing.slice(0, limits.testsEach) : [];
  const facts = [
    ...(limits ? [source, evidenceLabels[evidence]] : []),
    tests.length > 1 ? `${failing.length} of ${tests.length} tests` : '',
    since ? `failing since ${since.slice(0, 10)}` : '',
  ].filter((fact) => fact !== '');
  return markup`<article class="f" id="${id}" tabindex="-1" aria-labelledby="t-${id}">
<h3 id="t-${id}">${outcomeMark('failed')} <span class="level">${level}</span> ${statement} <a class="id" href="#${id}">${id}</a></h3>
<p class="src"><b>${operation}</b>${facts.map((fact) => ` · ${fact}`).join('')}</p>
${limits === null && briefFailure(failing[0])}${shown.map((test, index) => failedTest(row, test, report, index === 0, limits))}
${limits !== null && failing.length > shown.length && moreTests(failing.length - shown.length)}</article>
`;
}

const moreTests = (n: number): Markup =>
  markup`<p class="muted">${n} more tests of this requirement failed; the Playwright report and conformance.json have them all.</p>`;

/** Beyond the first failures a line each: hundreds of reds are read by their causes, and `-g ID` finds the test. */
const briefFailure = (test: ReportTest | undefined): Markup | null =>
  test?.failure ? markup`${failureSummary(test.failure)}` : null;

function failedTest(
  row: ReportRequirement,
  test: ReportTest,
  report: Report,
  first: boolean,
  limits: FailureLimits | null,
): Markup {
  const { counterexample, failure, message } = test;
  const summary = failure && failureSummary(failure);
  const text = messageText(message ?? '', counterexample !== null);
  const whole = assertionMessage(text, first ? 3000 : 600);
  return markup`<div class="try">${first && repeatButtons(row, test, report)}
${summary}${failure && jsonDiff(failure.expected, failure.received)}${
  first && markup`${sequenceDiagram(test, report)}${exchangeStory(test, report)}`
}
${
  counterexample &&
  markup`<details class="x"><summary>Smallest counterexample <code>${counterexample.id}</code></summary>
<pre>${counterexampleText(counterexample, limits?.counterexample ?? 0)}</pre></details>`
}
${whole && (summary ? markup`<details class="x"${/^- Expected/m.test(text) && markup` open`}><summary>Message of the assertion</summary>${whole}</details>` : whole)}
<p class="where">${test.title !== row.statement && markup`<span>${test.title}</span> · `}
<code>${test.file}:${test.line}</code>${testLinks(test, report)}</p></div>`;
}

function counterexampleText({ smallest, id }: NonNullable<ReportTest['counterexample']>, limit: number): string {
  const text = JSON.stringify(smallest, null, 2) ?? '';
  return text.length <= limit
    ? text
    : `${text.slice(0, limit)}\n… ${text.length - limit} more characters in counterexamples/${id}.json`;
}

function testLinks({ testId, trace }: ReportTest, { links: { playwright } }: Report): Markup {
  return markup`${playwright && markup` · <a href="${playwright}#?testId=${testId}">Playwright report</a>`}${
    trace &&
    markup` · <a href="${trace}">trace</a> <small>(open it with <code>npx playwright show-trace</code>)</small>`
  }`;
}
