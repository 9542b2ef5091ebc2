import type { ObservedTransition } from '../../collect/transitions/transitionTracker.ts';
import type { Report } from '../../report.ts';
import { groupBy } from '../groupBy.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, section } from './components.ts';
import { type GraphLayout, lifeCycleLayouts, type Point, round } from './graphLayout.ts';

const classes = {
  observed: 'observed',
  'rejected as expected': 'rejected',
  unexpected: 'unexpected',
  'not reached': 'unreached',
} as const;
const shapes = { observed: '→', 'rejected as expected': '⊘', unexpected: '✕', 'not reached': '⋯' } as const;

/** The transitions of an opportunity, as this run observed them. */
export function transitionsSection({ transitions: { review, stage }, run }: Report): Markup {
  const isLive = run.flags === null;
  const layouts = lifeCycleLayouts();
  return section(
    'transitions',
    'Opportunity life cycle',
    markup`Observed (solid), rejected as expected (barred), unexpected (red), not reached in this run (dotted).
Where no name stands, the partner makes the transition.`,
    markup`<h3>Review</h3>${graph('Review states', layouts.review, review)}
<h3>Stages <small class="muted">no order is documented; the usual path is drawn</small></h3>
${graph('Stages', layouts.stage, stage)}
<details><summary>The same as a list</summary><ul class="moves">${[...review, ...stage].map((each) => listItem(each, isLive))}</ul></details>`,
  );
}

const listItem = ({ from, to, by, status, allowed, source }: ObservedTransition, isLive: boolean): Markup =>
  markup`<li class="${classes[status]}"><i aria-hidden="true">${shapes[status]}</i> ${from} → ${to}: <b>${status}</b>
${status === 'not reached' && by === 'AWS' && isLive && '– only AWS makes it'}
<small class="muted">${allowed ? `by ${by}` : 'must be rejected'}; ${source}</small></li>`;

function graph(name: string, layout: GraphLayout, edges: readonly ObservedTransition[]): Markup {
  const said = groupBy(edges, ({ status }) => status)
    .map(([status, list]) => `${list.length} ${status}`)
    .join(', ');
  const marker = (kind: string): Markup =>
    markup`<marker id="a-${kind}" class="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
 orient="auto"><path d="M0 0L8 4L0 8z"/></marker>`;
  const place = ([state, { centre, width }]: readonly [string, GraphLayout['states'][string]]): Markup =>
    markup`<g><rect x="${centre[0] - width / 2}" y="${centre[1] - 15}" width="${width}" height="30" rx="15"/>
<text x="${centre[0]}" y="${centre[1] + 4.5}">${state}</text></g>`;
  return scrollable(
    name,
    markup`<svg class="transitions" width="${layout.width}" viewBox="0 0 ${layout.width} ${layout.height}" role="img" aria-label="${name}: ${said}">
<defs>${Object.values(classes).map(marker)}</defs>
${edges.map((edge) => line(edge, layout))}${Object.entries(layout.states).map(place)}</svg>`,
  );
}

function line({ from, to, by, allowed, status }: ObservedTransition, { edges }: GraphLayout): Markup | null {
  const edge = edges[`${from}>${to}`];
  if (!edge) return null;
  const kind = classes[status];
  const [x, y] = middleOfLongest(edge.points);
  const bar = `M${x - 5} ${y - 5}L${x + 5} ${y + 5}`;
  const cross = `${bar}M${x + 5} ${y - 5}L${x - 5} ${y + 5}`;
  const drawn = kind === 'rejected' ? bar : kind === 'unexpected' ? cross : null;
  return markup`<g class="e ${kind}"><title>${from} → ${to}: ${status}, ${allowed ? `by ${by}` : 'must be rejected'}</title>
<path d="${roundedPath(edge.points)}" marker-end="url(#a-${kind})"/>${drawn && markup`<path class="bar" d="${drawn}"/>`}${
    edge.label && markup`<text class="by" x="${edge.label[0]}" y="${edge.label[1] + 3.5}">${by}</text>`
  }</g>`;
}

/** Straight pieces that meet in a small bend. */
function roundedPath(points: readonly Point[]): string {
  const pieces = points.map(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${x} ${y}`;
    if (!after) return `L${x} ${y}`;
    const radius = Math.min(7, distance(before, [x, y]) / 2, distance([x, y], after) / 2);
    const [start, end] = [towards([x, y], before, radius), towards([x, y], after, radius)];
    return `L${start[0]} ${start[1]}Q${x} ${y} ${end[0]} ${end[1]}`;
  });
  return pieces.join('');
}
const distance = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);
const towards = (from: Point, to: Point, length: number): Point => {
  const share = length / (distance(from, to) || 1);
  return [round(from[0] + (to[0] - from[0]) * share), round(from[1] + (to[1] - from[1]) * share)];
};

function middleOfLongest(points: readonly Point[]): Point {
  const pieces = points.slice(1).map((end, index) => [points[index] ?? end, end] as const);
  const [longest] = [...pieces].sort((one, other) => distance(...other) - distance(...one));
  const [[x, y], [otherX, otherY]] = longest ?? [
    [0, 0],
    [0, 0],
  ];
  return [round((x + otherX) / 2), round((y + otherY) / 2)];
}
