import { legend, outcomes } from '../../outcomes.ts';
import type { Report } from '../../report.ts';
import type { Trust } from '../../trust.ts';
import { type Markup, markup } from '../tag.ts';
import { mark, share, thousands } from './shared.ts';

const tone = {
  conformant: 'is-good',
  'conformant as far as tested': 'is-calm',
  'not conformant': 'is-bad',
  inconclusive: 'is-unsure',
} as const;

/** Section 1: the answer, why it can be believed, and on what it was run. */
export function verdict(report: Report): Markup {
  const { verdict: answer, counts, trust } = report;
  return markup`<section id="verdict" class="verdict ${tone[answer.answer]}" aria-labelledby="answer">
<h1 id="answer">${answer.sentence}</h1>
${answer.notes.length > 0 && markup`<ul class="notes">${answer.notes.map((note) => markup`<li>${note}</li>`)}</ul>`}
<p class="sums">${outcomes
    .toReversed()
    .filter((outcome) => counts[outcome] > 0)
    .map(
      (outcome) =>
        markup`<span class="t ${legend[outcome].short}">${mark(outcome)} ${thousands(counts[outcome])} ${outcome}</span>`,
    )}<span class="muted">${thousands(report.requirements.length)} requirements, ${thousands(report.tests)} tests${report.generated.cases > 0 && `, ${thousands(report.generated.requests)} requests in ${thousands(report.generated.cases)} generated cases`}</span></p>
${facts(report)}
${panel(trust)}
<details class="legend"><summary>What the marks mean</summary><ul>${outcomes.toReversed().map((outcome) => markup`<li>${mark(outcome)} <b>${outcome}</b> – ${legend[outcome].says}</li>`)}</ul></details>
</section>
`;
}

function facts({ run, partial }: Report): Markup {
  const rows: (readonly [string, Markup | string | null])[] = [
    ['Target', run.target],
    ['Catalog', run.catalog],
    [
      'Contract',
      markup`launch document ${run.contract.document} <code title="${run.contract.digest}">${run.contract.digest.slice(0, 12)}</code>`,
    ],
    ['Shapes', run.strict ? 'strict: drift is a fault' : 'open: drift is reported'],
    ['Seed', run.seed],
    ['When', markup`<span data-stamp="when"><a href="#speed">in the stamp, section 8</a></span>`],
    [
      'Versions',
      Object.entries(run.versions)
        .map(([name, version]) => `${name} ${version}`)
        .join(', '),
    ],
    ['Left out', partial ? 'see above' : 'nothing'],
  ];
  return markup`<dl class="facts">${rows.map(([name, value]) => value !== null && markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}

const unmeasured = markup`<span class="muted">not measured in this run</span>`;
function panel({ seededFaults, worthless, liveFacts, selfChecks }: Trust): Markup {
  const cells: (readonly [string, Markup])[] = [
    [
      'Seeded faults caught',
      seededFaults
        ? markup`<b>${seededFaults.caught} of ${seededFaults.total}</b>${seededFaults.survivors.length > 0 && markup` <small>survived: ${seededFaults.survivors.join(', ')}</small>`}`
        : unmeasured,
    ],
    [
      'Met by worthless targets',
      worthless && worthless.length > 0
        ? markup`<b>${worst(worthless)}</b> <small>${worthless.map(({ name, passed, total }) => `${name} ${passed}/${total}`).join(', ')}</small>`
        : unmeasured,
    ],
    [
      'Live facts',
      liveFacts
        ? markup`<b>${liveFacts.verified} fresh</b>${liveFacts.aged > 0 && markup` <span class="amber">${liveFacts.aged} older than 90 days</span>`}${liveFacts.oldest && markup` <small>oldest ${liveFacts.oldest.slice(0, 10)}</small>`}`
        : unmeasured,
    ],
    [
      'Self-checks of the harness',
      selfChecks
        ? markup`<b class="${selfChecks.passed < selfChecks.total && 'bad'}">${selfChecks.passed} of ${selfChecks.total}</b>`
        : unmeasured,
    ],
  ];
  return markup`<dl class="trust" aria-label="Why this verdict can be believed">${cells.map(([name, value]) => markup`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
const worst = (targets: NonNullable<Trust['worthless']>): string => {
  const [most] = targets.toSorted((a, b) => b.passed / b.total - a.passed / a.total);
  return most ? `at most ${share(most.passed, most.total)}` : '–';
};
