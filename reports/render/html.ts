import { readFileSync } from 'node:fs';
import { partError } from '../buildReport.ts';
import { legend, outcomes } from '../judge/outcomes.ts';
import type { Report } from '../report.ts';
import { fileName } from './fileName.ts';
import { allRequirementsSection, type ProofLimits } from './html/allRequirementsSection.ts';
import { causesSection } from './html/causesSection.ts';
import { type ChangeLimits, changesSection } from './html/changesSection.ts';
import { section } from './html/components.ts';
import { coverageSection } from './html/coverageSection.ts';
import { type FailureLimits, failuresSection } from './html/failuresSection.ts';
import { latencySection } from './html/latencySection.ts';
import { matrixSection } from './html/matrixSection.ts';
import { transitionsSection } from './html/transitionsSection.ts';
import { undocumentedSection } from './html/undocumentedSection.ts';
import { verdictSection } from './html/verdictSection.ts';
import { type Markup, markup, raw } from './markup.ts';

const readAsset = (name: string): string => readFileSync(new URL(`./html/${name}`, import.meta.url), 'utf8');
/** In this order: what comes later wins. */
const sheets = ['theme', 'base', 'verdict', 'tables', 'failures', 'transitions', 'requirements', 'narrow'] as const;
/** The page's scripts as one: each after what it imports, so that the imports themselves can go. */
const scripts = ['dom', 'values', 'proofs', 'main'] as const;
function pageScript(): string {
  const parts = scripts.map((name) =>
    readAsset(`page/${name}.js`)
      .replace(/^import [^;]*;\n/gm, '')
      .replace(/^export /gm, ''),
  );
  return `(() => {\n${parts.join('')}})();`;
}
/** The page stays under 2 MB: it goes down this ladder until it fits. conformance.json always has everything. */
const maxPageBytes = 1_950_000;
type Limits = FailureLimits & ProofLimits & ChangeLimits;
const all = { paragraphs: 10_000, changes: 10_000 };
const limitSteps: readonly Limits[] = [
  { full: 200, testsEach: 3, counterexample: 100_000, proofs: 6000, brief: false, ...all },
  { full: 100, testsEach: 2, counterexample: 20_000, proofs: 3000, brief: true, ...all },
  { full: 60, testsEach: 1, counterexample: 10_000, proofs: 1500, brief: true, ...all },
  { full: 30, testsEach: 1, counterexample: 5_000, proofs: 500, brief: true, ...all },
  { full: 10, testsEach: 1, counterexample: 2_000, proofs: 0, brief: true, paragraphs: 800, changes: 800 },
  { full: 3, testsEach: 1, counterexample: 1_000, proofs: 0, brief: true, paragraphs: 200, changes: 200 },
];

/**
 * The report as one page that works from disk, needs no other file and asks no other host for anything. A section that
 * cannot be rendered is replaced by its error, which is added to `errors`.
 */
export function renderHtml(report: Report, errors: string[] = []): string {
  let page = '';
  for (const limits of limitSteps) {
    const found: string[] = [];
    page = assemble(report, limits, found);
    if (Buffer.byteLength(page) > maxPageBytes && limits !== limitSteps.at(-1)) continue;
    errors.push(...found);
    break;
  }
  return page;
}

type Section = readonly [id: string, name: string, render: (report: Report, limits: Limits) => Markup];
const sections: readonly Section[] = [
  ['verdict', 'Verdict', verdictSection],
  ['failures', 'Failures', failuresSection],
  ['causes', 'Causes', causesSection],
  ['matrix', 'Operations', ({ matrix }) => matrixSection(matrix)],
  ['changes', 'Changes', changesSection],
  ['undocumented', 'Undocumented', undocumentedSection],
  ['transitions', 'Life cycle', transitionsSection],
  ['coverage', 'Coverage', coverageSection],
  ['speed', 'Latency', latencySection],
  ['requirements', 'All', allRequirementsSection],
];

function assemble(report: Report, limits: Limits, errors: string[]): string {
  const body = sections.map(([id, name, render]) => {
    try {
      return render(report, limits);
    } catch (error) {
      const sentence = partError(name, error);
      errors.push(sentence);
      return section(id, name, null, markup`<p class="bad">${sentence}</p>`);
    }
  });
  const title = `${report.verdict.sentence} ${report.run.target} – Partner Central Conformance`;
  const csp =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  const themeScript =
    "document.documentElement.classList.add('on');try{const t=localStorage.getItem('pcc-theme');if(t)document.documentElement.dataset.theme=t}catch{}";
  const styles = [...sheets.map((name) => readAsset(`css/${name}.css`)), outcomeStyles()].join('');
  return markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${csp}">
<meta name="color-scheme" content="light dark"><title>${title}</title>
<link rel="icon" href="data:,"><style>${raw(styles)}</style><script>${raw(themeScript)}</script></head>
<body><a class="skip" href="#requirements">To all requirements</a>
${pageHeader()}
<main>${report.partial && markup`<p class="partial">This run left something out. It does not replace the last full report.</p>`}
${body}</main>
<footer><p class="muted">${footerLinks(report)}</p></footer>
${keysDialog()}
<p id="said" class="vh" role="status"></p>
<script type="application/json" id="outcomes">${raw(outcomeNames())}</script><script>${raw(pageScript())}</script></body></html>
`.text;
}

/** Outcome by its letter: the page's script and style sheet learn the letters from here. */
const outcomeNames = (): string =>
  JSON.stringify(Object.fromEntries(outcomes.map((outcome) => [legend[outcome].short, outcome])));
const outcomeStyles = (): string =>
  outcomes
    .map(
      (outcome) =>
        `.r[data-o="${legend[outcome].short}"]>summary::before{content:"${legend[outcome].mark}"/"${outcome}"}`,
    )
    .join('\n');

const pageHeader = (): Markup =>
  markup`<header class="top"><p class="name">Partner Central Conformance</p>
<nav aria-label="Sections">${sections.map(([id, name]) => markup`<a href="#${id}">${name}</a>`)}</nav>
<p class="tools js"><button type="button" id="theme" title="Switch theme (t)">Theme</button>
<button type="button" id="help" title="Keys (?)">Keys</button></p></header>`;

const keys = [
  ['j k', 'next and previous failure'],
  ['/', 'search all requirements'],
  ['c', 'copy the replay command of this failure'],
  ['t', 'light or dark'],
  ['?', 'this list'],
  ['Esc', 'close, clear the search'],
] as const;
const keysDialog = (): Markup =>
  markup`<dialog id="keys" aria-labelledby="keys-h"><h2 id="keys-h">Keys</h2>
<dl>${keys.map(([key, meaning]) => markup`<div><dt>${key}</dt><dd>${meaning}</dd></div>`)}</dl>
<form method="dialog"><button>Close</button></form></dialog>`;

function footerLinks({ partial, links: { playwright, allure } }: Report): Markup {
  const link = (name: string, label: string): Markup => markup`<a href="${fileName(name, partial)}">${label}</a>`;
  return markup`The same results as ${link('conformance.json', 'JSON')}, ${link('conformance.xml', 'JUnit')},
${link('ctrf.json', 'CTRF')} and ${link('summary.md', 'Markdown')}.
${playwright && markup`Every test in <a href="${playwright}">Playwright's report</a>.`}
${allure && markup`Also as <a href="${allure}">Allure report</a>.`}
Names in ⟦brackets⟧ stand for values that differ from run to run; this page fills them in.`;
}
