import { noLongerProven } from '../history/compare.ts';
import { legend, outcomes, total } from '../judge/outcomes.ts';
import type { Report } from '../report.ts';
import { worstFirst } from './html/failuresSection.ts';

/** A job summary: the answer, the broken promises, what changed, the operations. */
export function renderMarkdown(report: Report): string {
  const { verdict, counts, matrix, requirements, changes, run, stamp } = report;
  const failed = worstFirst(requirements.filter(({ outcome }) => outcome === 'failed'));
  const marks = outcomes.toReversed();
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return `${[
    `# ${escapeMarkdown(verdict.sentence)}`,
    '',
    ...verdict.notes.map((note) => `- ${escapeMarkdown(note)}`),
    '',
    `Target ${escapeMarkdown(run.target)}, catalog ${run.catalog}, contract ${run.contract.document} (\`${run.contract.digest.slice(0, 12)}\`)${run.seed ? `, seed ${run.seed}` : ''}, ${stamp.startedAt}.`,
    '',
    marks
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `${legend[outcome].mark} ${counts[outcome]} ${outcome}`)
      .join(' · '),
    ...(failed.length > 0
      ? [
          '',
          '## Broken promises',
          '',
          ...failed
            .slice(0, 40)
            .map(
              ({ id, level, operation, statement, source }) =>
                `- **${id}** ${level} ${operation}: ${escapeMarkdown(statement)} _(${escapeMarkdown(source)})_`,
            ),
        ]
      : []),
    ...(failed.length > 40 ? [`- … and ${failed.length - 40} more in the report`] : []),
    ...(changes ? ['', '## What changed', '', ...changeLines(changes)] : []),
    '',
    '## Operations',
    '',
    row(['Operation', ...marks.map((outcome) => `${legend[outcome].mark} ${outcome}`), 'p50 ms', 'p95 ms']),
    row(['---', ...marks.map(() => '---:'), '---:', '---:']),
    ...matrix
      .filter(({ all, crossOperation }) => !crossOperation || total(all) > 0)
      .map(({ operation, all }) =>
        row([
          operation,
          ...marks.map((outcome) => all[outcome] || ''),
          latencyCell(report, operation, 'p50'),
          latencyCell(report, operation, 'p95'),
        ]),
      ),
  ].join('\n')}\n`;
}

function changeLines({
  red,
  other,
  green,
  undocumented,
  vanished,
  slower,
  since,
}: NonNullable<Report['changes']>): string[] {
  const lines = [
    ...red.map(({ id, from }) => `- turned red: **${id}** (was ${from ?? 'new'})`),
    ...other.filter(noLongerProven).map(({ id, to }) => `- no longer proven: **${id}** (${to})`),
    ...green.map(({ id }) => `- turned green: ${id}`),
    ...undocumented.map((each) => `- new drift: \`${each.replaceAll('`', "'")}\``),
    ...vanished.filter((each) => !each.includes('=')).map((each) => `- no longer returned: \`${each}\``),
    ...slower.map(({ operation, from, to }) => `- slower: ${operation}, p50 ${from.toFixed(1)} → ${to.toFixed(1)} ms`),
  ];
  return lines.length > 0 ? lines.slice(0, 60) : [`Nothing since ${since.startedAt}.`];
}
const latencyCell = ({ stamp }: Report, operation: string, which: 'p50' | 'p95'): string =>
  stamp.speed[operation]?.[which].toFixed(1) ?? '';
/** Text that came from elsewhere must not turn into markup. */
const escapeMarkdown = (text: string): string =>
  text.replaceAll(/[\\`*_{}[\]<>|#]/g, (char) => `\\${char}`).replaceAll(/\s+/g, ' ');
