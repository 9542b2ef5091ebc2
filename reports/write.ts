import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepRun, keptRuns, withHistory } from './history/keep.ts';
import { snapshotOf } from './history/snapshot.ts';
import type { Ledger } from './ledger.ts';
import { legend, outcomes } from './outcomes.ts';
import { badge } from './render/badge.ts';
import { ctrf } from './render/ctrf.ts';
import { html } from './render/html.ts';
import { json } from './render/json.ts';
import { junit } from './render/junit.ts';
import { markdown } from './render/markdown.ts';
import { type Circumstances, type Report, reportOf } from './report.ts';

const renderers = {
  'conformance.html': html,
  'conformance.json': json,
  'conformance.xml': junit,
  'ctrf.json': ctrf,
  'summary.md': markdown,
  'badge.svg': badge,
} as const;

/** conformance.html of a full run; conformance.partial.html of one that left something out. */
export const fileName = (name: string, partial: boolean): string =>
  partial ? name.replace(/\.(\w+)$/, '.partial.$1') : name;

export interface Written {
  readonly report: Report;
  /** The page, from the working folder. */
  readonly file: string;
}

/** Writes every form of the report. A partial run has file names of its own and never joins the history. */
export function write(
  ledger: Ledger,
  circumstances: Circumstances,
  out: string,
  history = process.env.HISTORY,
): Written {
  const bare = reportOf(ledger, circumstances);
  const runs = history ? keptRuns(history, bare.run.target) : [];
  const report = bare.partial ? bare : withHistory(bare, runs);
  mkdirSync(out, { recursive: true });
  for (const [name, render] of Object.entries(renderers)) {
    const file = path.join(out, fileName(name, report.partial));
    writeFileSync(`${file}.part`, render(report));
    renameSync(`${file}.part`, file);
  }
  if (history && !report.partial) keepRun(history, snapshotOf(report));
  return { report, file: path.relative(process.cwd(), path.join(out, fileName('conformance.html', report.partial))) };
}

/** A few lines for the terminal. */
export function summary({ report, file }: Written): string {
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
    ...worst.map(({ id, level, operation, says }) => `  ✕ ${id} ${level} ${operation}: ${says}`),
    ...(report.counts.failed > worst.length ? [`  … and ${report.counts.failed - worst.length} more`] : []),
    report.partial ? '  This is a partial run: the last full report stays as it is.' : '',
    `  Report: ${file}`,
  ]
    .filter((line, index) => line !== '' || index === 0)
    .join('\n');
}
