import { fenced, terminalLine } from '../render/plainText.ts';
import type { Changes, LatencyChange, OutcomeChange } from './changes.ts';
import { isRegression, noLongerProven } from './compare.ts';

/** How many lines of one kind are printed; the report has them all. */
const maxLines = 40;

/** What changed, as text. Names come from responses: each is one line without control characters. */
export function driftText(changes: Changes, contract: string): string {
  const outcome = ({ id, from, to }: OutcomeChange): string => `${id}: ${from ?? 'new'} → ${to ?? 'gone'}`;
  const latency = ({ operation, from, to }: LatencyChange): string =>
    `${operation}: p50 ${from.toFixed(1)} → ${to.toFixed(1)} ms`;
  const parts: (readonly [string, readonly string[]])[] = [
    ['Failed', changes.red.map(outcome)],
    ['Gone, and not retired', changes.gone.map(outcome)],
    ['No longer proven', changes.other.filter(noLongerProven).map(outcome)],
    ['Passed', changes.green.map(outcome)],
    ['Other outcomes', changes.other.filter((each) => !noLongerProven(each)).map(outcome)],
    ['Retired', changes.retired],
    ['Undocumented, and new', changes.undocumented],
    ['No longer in responses', changes.vanished],
    ['New in responses', changes.appeared],
    ['Slower beyond noise', changes.slower.map(latency)],
    ['Faster beyond noise', changes.faster.map(latency)],
  ];
  const sections = parts
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => `${title} (${list.length})\n${shortened(list)}`);
  return [
    `Since ${changes.since.startedAt} (run ${terminalLine(changes.since.run)})`,
    ...(changes.since.contract === contract ? [] : ['The runs were judged by different contracts.']),
    ...(sections.length > 0 ? sections : ['No difference.']),
    isRegression(changes) ? 'Worse than before.' : 'Not worse than before.',
  ].join('\n\n');
}

const shortened = (list: readonly string[]): string =>
  [
    ...list.slice(0, maxLines).map((each) => `  ${terminalLine(each).slice(0, 200)}`),
    ...(list.length > maxLines ? [`  … and ${list.length - maxLines} more`] : []),
  ].join('\n');

/** The same as the body of an issue. */
export const driftMarkdown = (changes: Changes, contract: string): string =>
  fenced(driftText(changes, contract), 'text');
