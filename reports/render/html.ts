import { readFileSync } from 'node:fs';
import type { Report } from '../report.ts';
import { allRequirementsSection, type ProofLimits } from './html/allRequirementsSection.ts';
import { causesSection } from './html/causesSection.ts';
import { changesSection } from './html/changesSection.ts';
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
/** The page stays under 2 MB: it goes down this ladder until it fits. conformance.json always has everything. */
const maxPageBytes = 1_950_000;
const limitSteps: readonly (FailureLimits & ProofLimits)[] = [
  { full: 200, testsEach: 3, proofs: 6000, brief: false },
  { full: 100, testsEach: 2, proofs: 3000, brief: true },
  { full: 60, testsEach: 1, proofs: 1500, brief: true },
  { full: 30, testsEach: 1, proofs: 500, brief: true },
  { full: 10, testsEach: 1, proofs: 0, brief: true },
];

/** The report as one page that works from disk, needs no other file and asks no other host for anything. */
export function renderHtml(report: Report): string {
  let page = '';
  for (const limits of limitSteps) {
    page = assemble(report, limits);
    if (Buffer.byteLength(page) <= maxPageBytes) return page;
  }
  return page;
}

const links = [
  ['verdict', 'Verdict'],
  ['failures', 'Failures'],
  ['causes', 'Causes'],
  ['matrix', 'Operations'],
  ['changes', 'Changes'],
  ['undocumented', 'Undocumented'],
  ['transitions', 'Life cycle'],
  ['coverage', 'Coverage'],
  ['speed', 'Latency'],
  ['requirements', 'All'],
] as const;

function assemble(report: Report, limits: (typeof limitSteps)[number]): string {
  const body: Markup = markup`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="color-scheme" content="light dark"><title>${report.verdict.sentence} ${report.run.target} – Partner Central Conformance</title>
<link rel="icon" href="data:,"><style>${raw(sheets.map((name) => readAsset(`css/${name}.css`)).join(''))}</style><script>document.documentElement.classList.add('on');try{const t=localStorage.getItem('pcc-theme');if(t)document.documentElement.dataset.theme=t}catch{}</script></head>
<body><a class="skip" href="#requirements">To all requirements</a>
<header class="top"><p class="name">Partner Central Conformance</p><nav aria-label="Sections">${links.map(([id, name]) => markup`<a href="#${id}">${name}</a>`)}</nav><p class="tools js"><button type="button" id="theme" title="Switch theme (t)">Theme</button><button type="button" id="help" title="Keys (?)">Keys</button></p></header>
<main>${report.partial && markup`<p class="partial">This run left something out. It does not replace the last full report.</p>`}
${verdictSection(report)}${matrixSection(report.matrix)}${changesSection(report)}${failuresSection(report, limits)}${undocumentedSection(report)}${causesSection(report)}${transitionsSection(report)}${coverageSection(report)}${latencySection(report)}${allRequirementsSection(report, limits)}</main>
<footer><p class="muted">${footerLinks(report)}</p></footer>
<dialog id="keys" aria-labelledby="keys-h"><h2 id="keys-h">Keys</h2><dl><div><dt>j k</dt><dd>next and previous failure</dd></div><div><dt>/</dt><dd>search all requirements</dd></div><div><dt>c</dt><dd>copy the curl of this failure</dd></div><div><dt>t</dt><dd>light or dark</dd></div><div><dt>?</dt><dd>this list</dd></div><div><dt>Esc</dt><dd>close, clear the search</dd></div></dl><form method="dialog"><button>Close</button></form></dialog>
<p id="said" class="vh" role="status"></p><script>${raw(readAsset('page.js'))}</script></body></html>
`;
  return body.text;
}

function footerLinks({ links: { playwright, allure } }: Report): Markup {
  return markup`The same truth as <a href="conformance.json">JSON</a>, <a href="conformance.xml">JUnit</a>, <a href="ctrf.json">CTRF</a> and <a href="summary.md">Markdown</a>.${playwright && markup` Every test in <a href="${playwright}">Playwright's report</a>.`}${allure && markup` Also as <a href="${allure}">Allure report</a>.`} Names in ⟦brackets⟧ stand for values that differ from run to run; the stamp in section 8 holds them.`;
}
