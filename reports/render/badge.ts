import { total } from '../judge/outcomes.ts';
import type { VerdictStatus } from '../judge/verdict.ts';
import type { Report } from '../report.ts';
import { type Markup, markup } from './markup.ts';

const labels = {
  conformant: ['conformant', '#1a6f3c'],
  'conformant as far as tested': ['conformant as tested', '#2b5c8a'],
  'selection holds': ['selection holds', '#2b5c8a'],
  'not conformant': ['not conformant', '#b3261e'],
  'stale baseline': ['stale baseline', '#b3261e'],
  inconclusive: ['inconclusive', '#8a5300'],
} as const satisfies Record<VerdictStatus, readonly [string, string]>;

/** An SVG badge: the verdict and how many requirements hold. Green only when everything ran and held. */
export function renderBadge({ verdict, counts, run }: Report): string {
  const [status, colour] = labels[verdict.status];
  const [left, right] = [`Partner Central: ${run.target.slice(0, 40)}`, `${status} ${counts.passed}/${total(counts)}`];
  const [a, b] = [left, right].map((text) => Math.round(text.length * 6.6 + 16)) as [number, number];
  const half = (width: number, text: string, x: number): Markup =>
    markup`<text x="${x + width / 2}" y="14" textLength="${width - 14}">${text}</text>`;
  return markup`<svg xmlns="http://www.w3.org/2000/svg" width="${a + b}" height="20" role="img" aria-label="${left}: ${right}">
<title>${left}: ${right}</title>
<clipPath id="r"><rect width="${a + b}" height="20" rx="4"/></clipPath>
<g clip-path="url(#r)"><rect width="${a}" height="20" fill="#3b4148"/><rect x="${a}" width="${b}" height="20" fill="${colour}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
${half(a, left, 0)}${half(b, right, a)}
</g></svg>
`.text;
}
