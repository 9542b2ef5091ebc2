import type { Category } from '../../coverage/requirement.ts';
import type { Outcome } from '../../judge/outcomes.ts';
import type { KeptExchange, Report, ReportRequirement, ReportTest } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { annotatedBody } from './annotatedBody.ts';
import { assertionMessage } from './assertionMessage.ts';
import { evidenceLabels, outcomeMark, section } from './components.ts';
import { curlOf } from './curl.ts';

/** How much of the failures goes into the page as it stands; the rest is one line each. */
export interface FailureLimits {
  readonly full: number;
  readonly testsEach: number;
}
const byLevel = { MUST: 0, SHOULD: 10, MAY: 20 } as const;
const bySubject: Readonly<Partial<Record<Category, number>>> = { security: 0, locking: 1, shape: 3 };
/** Worst first: MUST before SHOULD; what leaks or loses data on top. */
const priority = ({ level, category }: ReportRequirement): number => byLevel[level] + (bySubject[category] ?? 2);
export const worstFirst = (rows: readonly ReportRequirement[]): readonly ReportRequirement[] =>
  rows.toSorted((a, b) => priority(a) - priority(b));

/** Section 4: each broken promise with what is needed to see and repeat it; then what is not charged to the target. */
export function failuresSection(report: Report, limits: FailureLimits): Markup {
  const failed = worstFirst(report.requirements.filter(({ outcome }) => outcome === 'failed'));
  const body = failed.map((row, index) => failureArticle(row, report, index < limits.full ? limits.testsEach : 0));
  return markup`${section(
    'failures',
    'Failed requirements',
    failed.length > 0 ? 'Worst first. Keys: j and k step through them.' : null,
    failed.length > 0 ? markup`${body}` : markup`<p>None: no assertion about the target failed.</p>`,
  )}${notChargedSection(report, 'harness error', 'harness-errors', 'Harness errors', 'Mistakes of the harness. They say nothing about the target.')}${notChargedSection(report, 'known failure', 'known-failures', 'Known failures', 'They fail as the baseline file says.')}${notChargedSection(report, 'indeterminate', 'indeterminate', 'Indeterminate', null)}`;
}

function notChargedSection(
  { requirements, selfChecks }: Report,
  outcome: Outcome,
  id: string,
  title: string,
  lead: string | null,
): Markup | null {
  const rows = requirements.filter((row) => row.outcome === outcome);
  const checks = outcome === 'harness error' ? selfChecks : [];
  if (rows.length + checks.length === 0) return null;
  return section(
    id,
    title,
    lead,
    markup`<ul class="turns">${rows.map((row) => markup`<li>${outcomeMark(row.outcome)} <a class="id" href="#${row.id}">${row.id}</a> ${row.statement}<br><small class="muted">${row.reason}</small></li>`)}${checks.map(({ title: name, file, line, reason }) => markup`<li>${outcomeMark('harness error')} ${name} <small class="muted">${file}:${line} · ${reason}</small></li>`)}</ul>`,
  );
}

function failureArticle(row: ReportRequirement, report: Report, testsShown: number): Markup {
  const failing = row.tests.filter(({ outcome }) => outcome === 'failed');
  const since = report.changes?.failingSince[row.id];
  return markup`<article class="f" id="${row.id}" tabindex="-1" aria-labelledby="t-${row.id}">
<h3 id="t-${row.id}">${outcomeMark('failed')} <span class="level">${row.level}</span> ${row.statement} <a class="id" href="#${row.id}">${row.id}</a></h3>
<p class="src"><b>${row.operation}</b> · ${row.source} · ${evidenceLabels[row.evidence]}${row.tests.length > 1 && ` · ${failing.length} of ${row.tests.length} tests`}${since && markup` · failing since <time>${since.slice(0, 10)}</time>`}</p>
${testsShown === 0 && briefFailure(failing[0])}${failing.slice(0, testsShown).map((tried, index) => test(tried, report, index === 0))}
${testsShown > 0 && failing.length > testsShown && markup`<p class="muted">${failing.length - testsShown} more tests of this requirement failed; the Playwright report and conformance.json have them all.</p>`}</article>
`;
}

/** What a title adds to the requirement's own sentence: the case, when one requirement has many. */
const caseTitle = (title: string): Markup | null =>
  requirementTitle.test(title) ? null : markup`<span>${title}</span> `;
const requirementTitle = /^(?:[A-Z]{3}-[0-9a-f]{4} )?(?:MUST|SHOULD|MAY) /;

/** Beyond the first failures a line each: hundreds of reds are read by their causes. */
const briefFailure = (tried: ReportTest | undefined): Markup | null =>
  tried
    ? markup`<p class="where"><code>${tried.file}:${tried.line}</code> ${(tried.message ?? '').slice(0, 160)}</p>`
    : null;

function test(result: ReportTest, report: Report, full: boolean): Markup {
  const { counterexample } = result;
  const exchanges = result.exchanges.flatMap((index) => report.exchanges[index] ?? []);
  const shown = full ? exchanges.slice(-3) : exchanges.slice(-1);
  const command = curlOf(shown.at(-1));
  return markup`<div class="try"><p class="where">${caseTitle(result.title)}<code>${result.file}:${result.line}</code>${testLinks(result, report)}</p>
${assertionMessage(result.message ?? '', full ? 3000 : 600)}
${counterexample && markup`<h4>Smallest counterexample <code>${counterexample.id}</code></h4><pre>${JSON.stringify(counterexample.smallest, null, 2)?.slice(0, 3000)}</pre>`}
${full && shown.map((each, index) => exchangeDetails(each, index === shown.length - 1))}
<p class="act">${copy('Copy replay', counterexample?.replay ?? replayOf(result, report))}${command && copy('Copy curl', command)}</p></div>`;
}

/** The one line that runs this test again. */
function replayOf({ file, line }: ReportTest, { run }: Report): string {
  const seed = run.seed ? `SEED=${run.seed} ` : '';
  return `${run.target === 'emulator' ? '' : `TARGET=${run.target} `}${seed}npx playwright test ${file}:${line}`;
}
const copy = (label: string, text: string): Markup =>
  markup`<details class="copy"><summary>${label.replace('Copy ', '')}</summary><pre>${text}</pre></details><button type="button" class="js" data-copy>${label}</button>`;

export function testLinks({ testId, trace }: ReportTest, { links: { playwright } }: Report): Markup {
  return markup`${playwright && markup` · <a href="${playwright}#?testId=${testId}">Playwright report</a>`}${trace && markup` · <a href="${trace}">trace</a>`}`;
}

export function exchangeDetails(
  { operation, route, request, response, error, shapeErrors, undocumented }: KeptExchange,
  open: boolean,
): Markup {
  const answer = response ? `${response.status}${error ? ` ${error}` : ''}` : 'no answer';
  const headers = (list: Readonly<Record<string, string>>): string =>
    Object.entries(list)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n');
  return markup`<details class="x" ${open && markup`open`}><summary><b>${operation}</b> → ${answer} <small class="muted">${route} route</small></summary><div class="pair"><div><h4>Request</h4><pre>${request.method} ${request.url}
${headers(request.headers)}

${annotatedBody(request.body, [])}</pre></div><div><h4>Response</h4><pre>${
    response
      ? markup`${response.status}
${headers(response.headers)}

${annotatedBody(response.body, shapeErrors, undocumented)}`
      : 'No answer came.'
  }</pre></div></div></details>`;
}
