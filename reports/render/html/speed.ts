import type { Report } from '../../report.ts';
import { type Speed, slotEnds } from '../../tally.ts';
import { type Markup, markup, raw } from '../tag.ts';
import { packed } from './pack.ts';
import { section, thousands, wide } from './shared.ts';

/** Section 8 and the one stamp block of the page: everything that differs between two runs with one seed is in here. */
export function speed({ stamp }: Report): Markup {
  const rows = Object.entries(stamp.speed);
  const sum = (of: (each: Speed) => number): number => rows.reduce((all, [, each]) => all + of(each), 0);
  const when = `${stamp.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${took(stamp.millis)}, run ${stamp.run}`;
  const brief = Object.fromEntries(rows.map(([operation, { p50, p95 }]) => [operation, [p50, p95]]));
  return markup`<!-- stamp: begin -->
${section(
  'speed',
  'Speed and stamp',
  markup`Run <code>${stamp.run}</code>, <time datetime="${stamp.startedAt}">${stamp.startedAt}</time>, ${took(stamp.millis)}. ${thousands(sum(({ calls }) => calls))} calls, ${thousands(sum(({ throttled }) => throttled))} throttled, ${thousands(sum(({ retries }) => retries))} retries.`,
  rows.length === 0
    ? markup`<p class="muted">No call was timed.</p>`
    : wide(
        'Latency by operation',
        markup`<table><thead><tr><th scope="col">Operation</th><th scope="col" class="n">Calls</th><th scope="col" class="n">p50 ms</th><th scope="col" class="n">p95 ms</th><th scope="col" class="n">p99 ms</th><th scope="col" class="n">Throttled</th><th scope="col" class="n">Retries</th><th scope="col">Up to ${slotEnds[0]} … ${slotEnds.at(-1) ?? ''} ms, and beyond</th></tr></thead><tbody>${rows.map(([operation, each]) => markup`<tr><th scope="row">${operation}</th><td class="n">${thousands(each.calls)}</td><td class="n">${each.p50.toFixed(1)}</td><td class="n">${each.p95.toFixed(1)}</td><td class="n">${each.p99.toFixed(1)}</td><td class="n">${each.throttled}</td><td class="n">${each.retries}</td><td>${bars(operation, each.slots)}</td></tr>`)}</tbody></table>`,
      ),
)}
<script type="application/json" id="stamp">${raw(JSON.stringify({ when, speed: brief, values: packed(stamp.values) }).replaceAll('<', '\\u003c'))}</script>
<!-- stamp: end -->
`;
}

function bars(operation: string, slots: readonly number[]): Markup {
  const most = Math.max(...slots, 1);
  return markup`<svg class="bars" viewBox="0 0 ${slots.length * 9} 18" width="${slots.length * 9}" height="18" role="img" aria-label="${operation}: ${slots.map((n, index) => `${n} ${slotEnds[index] === undefined ? 'beyond' : `up to ${slotEnds[index]} ms`}`).join(', ')}">${slots.map((n, index) => markup`<rect x="${index * 9}" y="${(18 - (17 * n) / most).toFixed(1)}" width="7" height="${Math.max(n > 0 ? 1 : 0.4, (17 * n) / most).toFixed(1)}"/>`)}</svg>`;
}
const took = (millis: number): string =>
  millis < 90_000
    ? `${(millis / 1000).toFixed(1)} s`
    : `${Math.floor(millis / 60_000)} min ${Math.round((millis % 60_000) / 1000)} s`;
