import { legend, outcomes } from '../../judge/outcomes.ts';
import type { Trust } from '../../judge/trust.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { outcomeMark, share, thousands } from './components.ts';

const tone = {
  conformant: 'is-good',
  'conformant as far as tested': 'is-calm',
  'selection holds': 'is-calm',
  'stale baseline': 'is-bad',
  'not conformant': 'is-bad',
  inconclusive: 'is-unsure',
} as const;

/** Section 1: the answer, why it can be believed, and on what it was run. */
export function verdictSection(report: Report): Markup {
  const { verdict, counts, trust } = report;
  return markup`<section id="verdict" class="verdict ${tone[verdict.status]}" aria-labelledby="answer">
<h1 id="answer">${verdict.sentence}</h1>
${verdict.notes.length > 0 && markup`<ul class="notes">${verdict.notes.map((note) => markup`<li>${note}</li>`)}</ul>`}
<p class="sums">${outcomes
    .toReversed()
    .filter((outcome) => counts[outcome] > 0)
    .map(
      (outcome) =>
        markup`<span class="t ${legend[outcome].short}">${outcomeMark(outcome)} ${thousands(counts[outcome])} ${outcome}</span>`,
    )}<span class="muted">${thousands(report.requirements.length)} requirements, ${thousands(report.tests)} tests${report.generated.cases > 0 && `, ${thousands(report.generated.requests)} requests in ${thousands(report.generated.cases)} generated cases`}</span></p>
${runFacts(report)}
${trustPanel(trust)}
<details class="legend"><summary>What the marks mean</summary><ul>${outcomes.toReversed().map((outcome) => markup`<li>${outcomeMark(outcome)} <b>${outcome}</b> – ${legend[outcome].description}</li>`)}</ul></details>
</section>
`;
}

function runFacts({ run, partial }: Report): Markup {
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
function trustPanel({ mutants, controlTargets, recordings, selfChecks }: Trust): Markup {
  const cells: (readonly [string, Markup])[] = [
    [
      'Seeded faults caught',
      mutants
        ? markup`<b>${mutants.caught} of ${mutants.total}</b>${mutants.survivors.length > 0 && markup` <small>survived: ${mutants.survivors.join(', ')}</small>`}`
        : unmeasured,
    ],
    [
      'Met by worthless targets',
      controlTargets && controlTargets.length > 0
        ? markup`<b>${worst(controlTargets)}</b> <small>${controlTargets.map(({ name, passed, total }) => `${name} ${passed}/${total}`).join(', ')}</small>`
        : unmeasured,
    ],
    [
      'Live facts',
      recordings
        ? markup`<b>${recordings.verified} fresh</b>${recordings.aged > 0 && markup` <span class="amber">${recordings.aged} older than 90 days</span>`}${recordings.oldest && markup` <small>oldest ${recordings.oldest.slice(0, 10)}</small>`}`
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
const worst = (targets: NonNullable<Trust['controlTargets']>): string => {
  const [most] = targets.toSorted((a, b) => b.passed / b.total - a.passed / a.total);
  return most ? `at most ${share(most.passed, most.total)}` : '–';
};
