import { bucketLimitsMs, type LatencyStats } from '../../collect/tally.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup, raw } from '../markup.ts';
import { scrollable, section, thousands } from './components.ts';
import { gzipBase64 } from './gzipBase64.ts';

/** Section 8 and the one stamp block of the page: everything that differs between two runs with one seed is in here. */
export function latencySection({ stamp }: Report): Markup {
  const rows = Object.entries(stamp.speed);
  const sum = (of: (each: LatencyStats) => number): number => rows.reduce((all, [, each]) => all + of(each), 0);
  const when = `${stamp.startedAt.slice(0, 16).replace('T', ' ')} UTC, ${formatDuration(stamp.durationMs)}, run ${stamp.run}`;
  const brief = Object.fromEntries(rows.map(([operation, { p50, p95 }]) => [operation, [p50, p95]]));
  return markup`<!-- stamp: begin -->
${section(
  'speed',
  'Speed and stamp',
  markup`Run <code>${stamp.run}</code>, <time datetime="${stamp.startedAt}">${stamp.startedAt}</time>, ${formatDuration(stamp.durationMs)}. ${thousands(sum(({ calls }) => calls))} calls, ${thousands(sum(({ throttled }) => throttled))} throttled, ${thousands(sum(({ retries }) => retries))} retries.`,
  rows.length === 0
    ? markup`<p class="muted">No call was timed.</p>`
    : scrollable(
        'Latency by operation',
        markup`<table><thead><tr><th scope="col">Operation</th><th scope="col" class="n">Calls</th><th scope="col" class="n">p50 ms</th><th scope="col" class="n">p95 ms</th><th scope="col" class="n">p99 ms</th><th scope="col" class="n">Throttled</th><th scope="col" class="n">Retries</th><th scope="col">Up to ${bucketLimitsMs[0]} … ${bucketLimitsMs.at(-1) ?? ''} ms, and beyond</th></tr></thead><tbody>${rows.map(([operation, each]) => markup`<tr><th scope="row">${operation}</th><td class="n">${thousands(each.calls)}</td><td class="n">${each.p50.toFixed(1)}</td><td class="n">${each.p95.toFixed(1)}</td><td class="n">${each.p99.toFixed(1)}</td><td class="n">${each.throttled}</td><td class="n">${each.retries}</td><td>${bars(operation, each.buckets)}</td></tr>`)}</tbody></table>`,
      ),
)}
<script type="application/json" id="stamp">${raw(JSON.stringify({ when, speed: brief, values: gzipBase64(stamp.values) }).replaceAll('<', '\\u003c'))}</script>
<!-- stamp: end -->
`;
}

function bars(operation: string, slots: readonly number[]): Markup {
  const most = Math.max(...slots, 1);
  return markup`<svg class="bars" viewBox="0 0 ${slots.length * 9} 18" width="${slots.length * 9}" height="18" role="img" aria-label="${operation}: ${slots.map((n, index) => `${n} ${bucketLimitsMs[index] === undefined ? 'beyond' : `up to ${bucketLimitsMs[index]} ms`}`).join(', ')}">${slots.map((n, index) => markup`<rect x="${index * 9}" y="${(18 - (17 * n) / most).toFixed(1)}" width="7" height="${Math.max(n > 0 ? 1 : 0.4, (17 * n) / most).toFixed(1)}"/>`)}</svg>`;
}
const formatDuration = (millis: number): string =>
  millis < 90_000
    ? `${(millis / 1000).toFixed(1)} s`
    : `${Math.floor(millis / 60_000)} min ${Math.round((millis % 60_000) / 1000)} s`;
