import type { LatencyChange, OutcomeChange } from '../../history/changes.ts';
import { noLongerProven } from '../../history/compare.ts';
import type { Outcome } from '../../judge/outcomes.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { outcomeMark, pathList, section } from './components.ts';
import { trendChart } from './trendChart.ts';

/** How many changes of one kind are listed. */
export interface ChangeLimits {
  readonly changes: number;
}

/** What changed since the last full run of this target; that nothing did is said in words. */
export function changesSection({ changes, trend, requirements }: Report, limits: ChangeLimits): Markup {
  if (!changes)
    return section(
      'changes',
      'What changed',
      null,
      markup`<p class="muted">No earlier full run of this target is kept. Set HISTORY to a folder to keep each one.</p>`,
    );
  const statements = new Map(requirements.map(({ id, statement }) => [id, statement]));
  const proofLost = changes.other.filter(noLongerProven);
  const otherwise = changes.other.filter((each) => !noLongerProven(each));
  const open = { openUpTo: 12 };
  const parts = [
    outcomeChanges('Failed', changes.red, statements, limits),
    outcomeChanges('Gone, and not retired', changes.gone, statements, limits),
    outcomeChanges('No longer proven', proofLost, statements, limits),
    outcomeChanges('Passed', changes.green, statements, limits),
    outcomeChanges('Other outcomes', otherwise, statements, limits),
    pathList('Undocumented, and new', changes.undocumented, open),
    pathList('No longer in responses', changes.vanished, open),
    pathList('New in responses', changes.appeared, open),
    pathList('Retired', changes.retired, open),
    latencyChanges('Slower beyond noise', changes.slower),
    latencyChanges('Faster beyond noise', changes.faster),
  ].filter((part) => part !== null);
  const nothing = markup`<p>Nothing: the same outcomes and members, and no change in latency beyond noise.</p>`;
  return section(
    'changes',
    'What changed',
    markup`Since the full run of <time>${changes.since.startedAt.slice(0, 16).replace('T', ' ')}</time> UTC.`,
    markup`${trendChart(trend)}${parts.length > 0 ? parts : nothing}`,
  );
}

function outcomeChanges(
  title: string,
  list: readonly OutcomeChange[],
  statements: ReadonlyMap<string, string>,
  limits: ChangeLimits,
): Markup | null {
  if (list.length === 0) return null;
  const items = list.slice(0, limits.changes).map(
    ({ id, from, to }) => markup`<li>${outcomeOr('new', from)}<span aria-hidden="true">→</span>
<span class="vh">became</span>${outcomeOr('gone', to)} <a class="id" href="#${id}">${id}</a> ${statements.get(id)}</li>`,
  );
  return markup`<h3>${title} <small>${list.length}</small></h3><ul class="turns">${items}</ul>${
    list.length > limits.changes &&
    markup`<p class="muted">${list.length - limits.changes} more are in conformance.json.</p>`
  }`;
}
const outcomeOr = (otherwise: string, outcome: Outcome | null): Markup =>
  outcome ? outcomeMark(outcome) : markup`<span class="muted">${otherwise}</span>`;

function latencyChanges(title: string, list: readonly LatencyChange[]): Markup | null {
  if (list.length === 0) return null;
  const items = list.map(
    ({ operation, from, to }) => markup`<li>${operation}: p50 ${from.toFixed(1)} → ${to.toFixed(1)} ms</li>`,
  );
  return markup`<h3>${title}</h3><ul class="paths">${items}</ul>`;
}
