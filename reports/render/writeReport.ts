import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '../../client/env/index.ts';
import type { Ledger } from '../collect/ledger.ts';
import { keepRun, keptRuns, withHistory } from '../history/keep.ts';
import { runSnapshot } from '../history/snapshot.ts';
import { legend, outcomes } from '../judge/outcomes.ts';
import { buildReport, type Report, type ReportInput } from '../report.ts';
import { renderBadge } from './badge.ts';
import { renderCtrf } from './ctrf.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJUnit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';

const renderers = {
  'conformance.html': renderHtml,
  'conformance.json': renderJson,
  'conformance.xml': renderJUnit,
  'ctrf.json': renderCtrf,
  'summary.md': renderMarkdown,
  'badge.svg': renderBadge,
} as const;

/** conformance.html of a full run; conformance.partial.html of one that left something out. */
export const fileName = (name: string, partial: boolean): string =>
  partial ? name.replace(/\.(\w+)$/, '.partial.$1') : name;

export interface WrittenReport {
  readonly report: Report;
  /** The page, from the working folder. */
  readonly file: string;
}

/** Writes every form of the report. A partial run has file names of its own and never joins the history. */
export function writeReport(
  ledger: Ledger,
  circumstances: ReportInput,
  out: string,
  history = env.HISTORY,
): WrittenReport {
  const bare = buildReport(ledger, circumstances);
  const runs = history ? keptRuns(history, bare.run.target) : [];
  const report = bare.partial ? bare : withHistory(bare, runs);
  mkdirSync(out, { recursive: true });
  for (const [name, render] of Object.entries(renderers)) {
    const file = path.join(out, fileName(name, report.partial));
    writeFileSync(`${file}.part`, render(report));
    renameSync(`${file}.part`, file);
  }
  if (history && !report.partial) keepRun(history, runSnapshot(report));
  return { report, file: path.relative(process.cwd(), path.join(out, fileName('conformance.html', report.partial))) };
}

/** A few lines for the terminal. */
export function terminalSummary({ report, file }: WrittenReport): string {
  const counts = outcomes
    .toReversed()
    .filter((outcome) => report.counts[outcome] > 0)
    .map((outcome) => `${legend[outcome].mark} ${report.counts[outcome]} ${outcome}`);
  const worst = report.requirements.filter(({ outcome }) => outcome === 'failed').slice(0, 10);
  return [
    '',
    report.verdict.sentence,
    ...report.verdict.notes.map((note) => `  ${note}`),
    `  ${counts.join('   ') || 'nothing ran'}`,
    ...worst.map(({ id, level, operation, statement }) => `  ✕ ${id} ${level} ${operation}: ${statement}`),
    ...(report.counts.failed > worst.length ? [`  … and ${report.counts.failed - worst.length} more`] : []),
    report.partial ? '  This is a partial run: the last full report stays as it is.' : '',
    `  Report: ${file}`,
  ]
    .filter((line, index) => line !== '' || index === 0)
    .join('\n');
}
