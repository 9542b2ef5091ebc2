import { bucketLimitsMs, type LatencyStats } from '../../collect/tally.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup, raw } from '../markup.ts';
import { dataTable, section, thousands } from './components.ts';
import { gzipBase64 } from './gzipBase64.ts';

const columns = ['Operation', '#Calls', '#p50 ms', '#p95 ms', '#p99 ms', '#Throttled', '#Retries'] as const;

/** Latency, and the one stamp block of the page: everything that differs between two runs with one seed is in here. */
export function latencySection({ stamp }: Report): Markup {
  const rows = Object.entries(stamp.speed);
  const sum = (of: (each: LatencyStats) => number): number => rows.reduce((all, [, each]) => all + of(each), 0);
  const calls = `${thousands(sum(({ calls: n }) => n))} calls`;
  const limits = `${thousands(sum(({ throttled }) => throttled))} throttled, ${thousands(sum(({ retries }) => retries))} retries`;
  const lasted = formatDuration(stamp.durationMs);
  const chart = `Up to ${bucketLimitsMs[0]} … ${bucketLimitsMs.at(-1) ?? ''} ms, and beyond`;
  return markup`<!-- stamp: begin -->
${section(
  'speed',
  'Latency',
  markup`Run <code>${stamp.run}</code>, <time datetime="${stamp.startedAt}">${stamp.startedAt}</time>, ${lasted}. ${calls}, ${limits}.`,
  rows.length === 0
    ? markup`<p class="muted">No call was timed.</p>`
    : dataTable('Latency by operation', [...columns, chart], rows.map(latencyRow), { rowHeaders: true }),
)}
<script type="application/json" id="stamp">${raw(stampJson(stamp))}</script>
<!-- stamp: end -->
`;
}

const latencyRow = ([operation, each]: readonly [string, LatencyStats]) => [
  operation,
  thousands(each.calls),
  ...[each.p50, each.p95, each.p99].map((ms) => ms.toFixed(1)),
  each.throttled,
  each.retries,
  bars(operation, each.buckets),
];

function stampJson({ startedAt, durationMs, run, speed, values }: Report['stamp']): string {
  const when = `${startedAt.slice(0, 16).replace('T', ' ')} UTC, ${formatDuration(durationMs)}, run ${run}`;
  const brief = Object.fromEntries(Object.entries(speed).map(([operation, { p50, p95 }]) => [operation, [p50, p95]]));
  return JSON.stringify({ when, speed: brief, values: gzipBase64(values) }).replaceAll('<', '\\u003c');
}

function bars(operation: string, buckets: readonly number[]): Markup {
  const most = Math.max(...buckets, 1);
  const limit = (index: number): string =>
    bucketLimitsMs[index] === undefined ? 'beyond' : `up to ${bucketLimitsMs[index]} ms`;
  const said = buckets.map((n, index) => `${n} ${limit(index)}`).join(', ');
  const width = buckets.length * 9;
  const bar = (n: number, index: number): Markup => {
    const tall = (17 * n) / most;
    const shown = Math.max(n > 0 ? 1 : 0.4, tall).toFixed(1);
    return markup`<rect x="${index * 9}" y="${(18 - tall).toFixed(1)}" width="7" height="${shown}"/>`;
  };
  return markup`<svg class="bars" viewBox="0 0 ${width} 18" width="${width}" height="18" role="img" aria-label="${operation}: ${said}">
${buckets.map(bar)}</svg>`;
}
const formatDuration = (ms: number): string =>
  ms < 90_000 ? `${(ms / 1000).toFixed(1)} s` : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
