import { noLongerProven } from '../history/compare.ts';
import { legend, outcomes, total } from '../judge/outcomes.ts';
import type { Report, ReportRequirement } from '../report.ts';
import { clearestFirst, firstFailure } from './clearestFirst.ts';
import { inlineMarkdown } from './plainText.ts';

const maxFailures = 40;
const maxChanges = 60;

/** A job summary: the verdict, the failed requirements with what was expected and received, what changed, the operations. */
export function renderMarkdown(report: Report): string {
  const { verdict, counts, requirements, changes, run, stamp } = report;
  const failed = clearestFirst(requirements.filter(({ outcome }) => outcome === 'failed'));
  const seed = run.seed ? `, seed ${inlineMarkdown(run.seed)}` : '';
  const flags = run.flags ? `, flags ${inlineMarkdown(run.flags)}` : '';
  const contract = `contract ${run.contract.document} (\`${run.contract.digest.slice(0, 12)}\`)`;
  return `${[
    `# ${inlineMarkdown(verdict.sentence)}`,
    '',
    ...verdict.notes.map((note) => `- ${inlineMarkdown(note)}`),
    '',
    `Target ${inlineMarkdown(run.target)}, catalog ${run.catalog}, ${contract}${seed}${flags}, ${stamp.startedAt}.`,
    '',
    shown()
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => `${legend[outcome].mark} ${counts[outcome]} ${outcome}`)
      .join(' · '),
    ...(failed.length > 0 ? ['', '## Failed requirements', '', ...failed.slice(0, maxFailures).map(failureLine)] : []),
    ...(failed.length > maxFailures ? [`- … and ${failed.length - maxFailures} more in the report`] : []),
    ...(changes ? ['', '## What changed', '', ...changeLines(changes)] : []),
    '',
    '## Operations',
    '',
    ...operationTable(report),
  ].join('\n')}\n`;
}
const shown = () => outcomes.toReversed();

function failureLine(row: ReportRequirement): string {
  const { id, level, operation, statement, source } = row;
  const failure = firstFailure(row);
  const where = failure?.path ? ` at ${inlineMarkdown(failure.path.replaceAll('/', '.'))}` : '';
  const details = failure?.expected
    ? `<br>expected ${brief(failure.expected)}, got ${brief(failure.received ?? failure.response)}${where}`
    : '';
  return `- **${id}** ${level} ${operation}: ${inlineMarkdown(statement)} _(${inlineMarkdown(source)})_${details}`;
}
const brief = (text: string): string => inlineMarkdown(text.length > 160 ? `${text.slice(0, 160)}…` : text);

function operationTable({ matrix, stamp }: Report): readonly string[] {
  const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  const latency = (operation: string, which: 'p50' | 'p95'): string => stamp.speed[operation]?.[which].toFixed(1) ?? '';
  return [
    row(['Operation', ...shown().map((outcome) => `${legend[outcome].mark} ${outcome}`), 'p50 ms', 'p95 ms']),
    row(['---', ...shown().map(() => '---:'), '---:', '---:']),
    ...matrix
      .filter(({ all, crossOperation }) => !crossOperation || total(all) > 0)
      .map(({ operation, all }) =>
        row([
          operation,
          ...shown().map((outcome) => all[outcome] || ''),
          latency(operation, 'p50'),
          latency(operation, 'p95'),
        ]),
      ),
  ];
}

function changeLines(changes: NonNullable<Report['changes']>): string[] {
  const { red, gone, other, green, undocumented, vanished, slower, since } = changes;
  const lines = [
    ...red.map(({ id, from }) => `- failed: **${id}** (was ${from ?? 'new'})`),
    ...gone.map(({ id }) => `- gone, and not retired: **${id}**`),
    ...other.filter(noLongerProven).map(({ id, to }) => `- no longer proven: **${id}** (${to})`),
    ...green.map(({ id }) => `- passed: ${id}`),
    ...undocumented.map((each) => `- undocumented: ${inlineMarkdown(each)}`),
    ...vanished.filter((each) => !each.includes('=')).map((each) => `- no longer returned: ${inlineMarkdown(each)}`),
    ...slower.map(({ operation, from, to }) => `- slower: ${operation}, p50 ${from.toFixed(1)} → ${to.toFixed(1)} ms`),
  ];
  return lines.length > 0 ? lines.slice(0, maxChanges) : [`Nothing since ${since.startedAt}.`];
}
