import { legend, outcomes } from '../judge/outcomes.ts';
import { terminalLine } from './plainText.ts';
import type { WrittenReport } from './writeReport.ts';

const maxFailures = 10;

/** A few lines for the terminal. */
export function terminalSummary({ report, file, problems }: WrittenReport): string {
  const counts = outcomes
    .toReversed()
    .filter((outcome) => report.counts[outcome] > 0)
    .map((outcome) => `${legend[outcome].mark} ${report.counts[outcome]} ${outcome}`);
  const failed = report.requirements.filter(({ outcome }) => outcome === 'failed');
  return [
    '',
    report.verdict.sentence,
    ...report.verdict.notes.map((note) => `  ${terminalLine(note)}`),
    `  ${counts.join('   ') || 'nothing ran'}`,
    ...failed
      .slice(0, maxFailures)
      .map(({ id, level, operation, statement }) => `  ✕ ${id} ${level} ${operation}: ${terminalLine(statement)}`),
    ...(failed.length > maxFailures ? [`  … and ${failed.length - maxFailures} more`] : []),
    ...(report.partial ? ['  A partial run: the last full report stays as it is.'] : []),
    ...problems.map((problem) => `  ${terminalLine(problem)}`),
    `  Report: ${file}`,
  ].join('\n');
}
