import { total } from '../../judge/outcomes.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { share } from './components.ts';

const [width, height, left, bottom] = [420, 96, 52, 20];

/** Share of requirements that passed in the kept runs, oldest first, with its scale and dates. */
export function trendChart(trend: Report['trend']): Markup | null {
  const [first, last] = [trend[0], trend.at(-1)];
  if (!first || !last || trend.length < 2) return null;
  const shares = trend.map(({ counts }) => counts.passed / Math.max(1, total(counts)));
  const low = Math.min(...shares, 0.99);
  const points = shares.map((value, index) => ({
    x: left + (index * (width - left - 8)) / (trend.length - 1),
    y: 8 + (1 - (value - low) / (1 - low || 1)) * (height - bottom - 16),
    failed: (trend[index]?.counts.failed ?? 0) > 0,
  }));
  const label = (x: number, y: number, text: string, anchor = 'start'): Markup =>
    markup`<text x="${x}" y="${y}" text-anchor="${anchor}">${text}</text>`;
  const day = (startedAt: string): string => startedAt.slice(0, 10);
  const said = `Passed in the last ${trend.length} runs: ${shares.map((each) => share(each * 1000, 1000)).join(', ')}`;
  return markup`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${said}">
${label(0, 12, '100 %')}${label(0, height - bottom - 4, share(low * 1000, 1000))}
${label(left, height - 4, day(first.startedAt))}${label(width - 8, height - 4, day(last.startedAt), 'end')}
<line x1="${left}" x2="${width - 8}" y1="8" y2="8"/><line x1="${left}" x2="${width - 8}" y1="${height - bottom - 8}" y2="${height - bottom - 8}"/>
<polyline points="${points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}"/>
${points.map(({ x, y, failed }) => markup`<circle${failed && markup` class="x"`} cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="2.8"/>`)}</svg>`;
}
