import type { OutcomeChange } from '../../history/changes.ts';
import { noLongerProven } from '../../history/compare.ts';
import { type Outcome, total } from '../../judge/outcomes.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { outcomeMark, section, thousands } from './components.ts';

/** Section 3: what turned since the last full run of this target. Nothing is said when nothing changed, in words. */
export function changesSection({ changes: found, trend, requirements }: Report): Markup {
  if (!found)
    return section(
      'changes',
      'What changed',
      null,
      markup`<p class="muted">No earlier full run of this target is kept. Set HISTORY to a folder to keep each one.</p>`,
    );
  const statements = new Map(requirements.map(({ id, statement: text }) => [id, text]));
  const turns = (title: string, list: readonly OutcomeChange[]): Markup | null =>
    list.length === 0
      ? null
      : markup`<h3>${title} <small>${list.length}</small></h3><ul class="turns">${list.map(({ id, from, to }) => markup`<li>${outcomeOrNew(from)}<span aria-hidden="true">→</span><span class="vh"> became </span>${outcomeOrNew(to)} <a class="id" href="#${id}">${id}</a> ${statements.get(id) ?? 'no longer in the catalogue'}</li>`)}</ul>`;
  const names = (title: string, list: readonly string[]): Markup | null =>
    list.length === 0
      ? null
      : markup`<details ${list.length <= 12 && markup`open`}><summary>${title} <small>${thousands(list.length)}</small></summary><ul class="paths">${list.slice(0, 400).map((each) => markup`<li><code>${each}</code></li>`)}</ul></details>`;
  const pace = (title: string, list: typeof found.slower): Markup | null =>
    list.length === 0
      ? null
      : markup`<h3>${title}</h3><ul class="paths">${list.map(({ operation, from, to }) => markup`<li>${operation}: p50 ${from.toFixed(1)} → ${to.toFixed(1)} ms</li>`)}</ul>`;
  const parts = [
    turns('Turned red', found.red),
    turns('Turned green', found.green),
    turns('No longer proven', found.other.filter(noLongerProven)),
    turns(
      'Turned otherwise',
      found.other.filter((turn) => !noLongerProven(turn)),
    ),
    names('New drift: known to no document', found.undocumented),
    names('Appeared in responses', found.appeared),
    names('Vanished from responses', found.vanished),
    pace('Slower beyond noise', found.slower),
    pace('Faster beyond noise', found.faster),
  ].filter((part) => part !== null);
  return section(
    'changes',
    'What changed',
    markup`Since the full run of <time>${found.since.startedAt.slice(0, 16).replace('T', ' ')}</time> UTC. ${sparkline(trend)}`,
    parts.length > 0
      ? markup`${parts}`
      : markup`<p>Nothing: the same verdicts, members and values, and no change in latency beyond noise.</p>`,
  );
}
const outcomeOrNew = (outcome: Outcome | null): Markup =>
  outcome ? outcomeMark(outcome) : markup`<span class="muted">new</span>`;

/** Share of requirements that passed in the kept runs, oldest first. */
export function sparkline(trend: Report['trend']): Markup | null {
  if (trend.length < 2) return null;
  const [width, height] = [180, 28];
  const shares = trend.map(({ counts }) => counts.passed / Math.max(1, total(counts)));
  const low = Math.min(...shares, 0.99);
  const at = (value: number, index: number): string =>
    `${((index * width) / (trend.length - 1)).toFixed(1)},${(height - 3 - ((value - low) / (1 - low || 1)) * (height - 6)).toFixed(1)}`;
  const failed = trend.map(({ counts }) => counts.failed);
  return markup`<svg class="spark" viewBox="-3 0 ${width + 6} ${height}" width="${width}" height="${height}" role="img" aria-label="Passed in the last ${trend.length} runs: ${shares.map((each) => `${Math.floor(each * 100)} %`).join(', ')}"><polyline points="${shares.map(at).join(' ')}"/>${shares.map((each, index) => (failed[index] ?? 0) > 0 && markup`<circle class="x" cx="${at(each, index).split(',')[0] ?? ''}" cy="${at(each, index).split(',')[1] ?? ''}" r="2.5"/>`)}</svg>`;
}
