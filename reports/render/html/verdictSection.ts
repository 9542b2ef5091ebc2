import { pluralize } from '../../judge/exitCode.ts';
import { legend, outcomes } from '../../judge/outcomes.ts';
import type { Report, ReportRequirement } from '../../report.ts';
import { clearestFirst, firstFailure } from '../clearestFirst.ts';
import { type Markup, markup } from '../markup.ts';
import { replayCommand } from './commands.ts';
import { outcomeMark, thousands } from './components.ts';
import { failureSummary } from './failureSummary.ts';
import { trustPanel } from './trustPanel.ts';

const tone = {
  conformant: 'is-good',
  'conformant as far as tested': 'is-calm',
  'selection holds': 'is-calm',
  'not conformant': 'is-bad',
  'stale baseline': 'is-bad',
  inconclusive: 'is-unsure',
} as const;

/** The verdict, the clearest failure, on what it was run, and why it can be believed. */
export function verdictSection(report: Report): Markup {
  const { verdict } = report;
  return markup`<section id="verdict" class="verdict ${tone[verdict.status]}" aria-labelledby="sentence">
<h1 id="sentence">${verdict.sentence}</h1>
${clearestFailure(report)}
${verdict.notes.length > 0 && markup`<ul class="notes">${verdict.notes.map((note) => markup`<li>${note}</li>`)}</ul>`}
${sums(report)}
${runFacts(report)}
${trustPanel(report.trust)}
${outcomeLegend()}
</section>
`;
}

/** What a reader should look at first: the failure that is easiest to understand. */
function clearestFailure(report: Report): Markup | null {
  const [row] = clearestFirst(report.requirements.filter(({ outcome }) => outcome === 'failed'));
  if (!row) return null;
  const failure = firstFailure(row);
  const { id, level, statement, operation } = row;
  return markup`<div class="first" id="first-failure">
<p class="first-title">${outcomeMark('failed')} <span class="level">${level}</span> <b>${operation}</b> ${statement} <a class="id" href="#${id}">${id}</a></p>
${(failure && failureSummary(failure)) ?? firstLine(row)}
<div class="cmd"><button type="button" class="js" data-copy>Copy replay</button><pre tabindex="0">${replayCommand(row, report)}</pre></div>
</div>`;
}

/** A failure that no reader of messages understands still says its first line. */
function firstLine({ tests }: ReportRequirement): Markup | null {
  const failed = tests.find(({ outcome }) => outcome === 'failed');
  const line = failed?.message?.split('\n').find((each) => each.trim() !== '');
  return line === undefined
    ? null
    : markup`<dl class="said"><div class="got"><dt>Got</dt><dd><code>${line.slice(0, 200)}</code></dd></div>${
        failed?.failure?.operation &&
        markup`<div class="where"><dt>Where</dt><dd><b>${failed.failure.operation}</b> → ${failed.failure.response}</dd></div>`
      }</dl>`;
}

function sums({ counts, requirements, tests, generated }: Report): Markup {
  const shown = outcomes.toReversed().filter((outcome) => counts[outcome] > 0);
  const marks = shown.map(
    (outcome) =>
      markup`<span class="t ${legend[outcome].short}">${outcomeMark(outcome)} ${thousands(counts[outcome])} ${outcome}</span>`,
  );
  const cases =
    generated.cases > 0 &&
    `, ${pluralize(generated.requests, 'request')} in ${pluralize(generated.cases, 'generated case')}`;
  return markup`<p class="sums">${marks}<span class="muted">${pluralize(requirements.length, 'requirement')}, ${pluralize(tests, 'test')}${cases}</span></p>`;
}

function outcomeLegend(): Markup {
  const items = outcomes
    .toReversed()
    .map((outcome) => markup`<li>${outcomeMark(outcome)} <b>${outcome}</b> – ${legend[outcome].description}</li>`);
  return markup`<details class="legend"><summary>What the marks mean</summary><ul>${items}</ul></details>`;
}

function runFacts({ run, verdict }: Report): Markup {
  const { document, digest } = run.contract;
  const settings = Object.entries(run.settings).map(([name, value]) => `${name}=${value}`);
  const rows: readonly (readonly [string, Markup | string | null])[] = [
    ['Target', run.targetName ? `${run.targetName} (${run.target})` : run.target],
    ['Flags', run.flags === null ? null : run.flags === '' ? 'none' : markup`<code>${run.flags}</code>`],
    ['Profile', run.profile],
    ['Seed', run.seed ?? 'no case was generated'],
    ['Settings', settings.length > 0 ? settings.join(' ') : null],
    ['Catalog', run.catalog],
    [
      'Contract',
      markup`launch of ${document}, with what has changed since <code title="${digest}">${digest.slice(0, 12)}</code>`,
    ],
    ['Shapes', run.strict ? 'strict: what is undocumented fails' : 'open: what is undocumented is reported'],
    ['When', markup`<span data-stamp="when"><a href="#speed">see Latency</a></span>`],
    [
      'Versions',
      Object.entries(run.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
    ['Exit code', String(verdict.exitCode)],
  ];
  return markup`<dl class="facts">${rows.map(
    ([name, value]) => value !== null && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}
