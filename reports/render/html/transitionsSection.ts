import type { ObservedTransition } from '../../collect/transitions/transitionTracker.ts';
import type { Report } from '../../report.ts';
import { groupBy } from '../groupBy.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, section } from './components.ts';

type Point = readonly [x: number, y: number];
const reviewAt: Readonly<Record<string, Point>> = {
  New: [50, 170],
  'Pending Submission': [220, 170],
  Submitted: [420, 170],
  'In review': [610, 92],
  'Action Required': [420, 306],
  Approved: [800, 190],
  Rejected: [800, 36],
};
const stageAt: Readonly<Record<string, Point>> = {
  Prospect: [50, 40],
  Qualified: [177, 40],
  'Technical Validation': [345, 40],
  'Business Validation': [547, 40],
  Committed: [711, 40],
  Launched: [836, 40],
  'Closed Lost': [410, 150],
};
/** Lines that would run behind a box bow further out. */
const curvatures: Readonly<Record<string, number>> = {
  'New>Approved': -0.42,
  'Pending Submission>Approved': -0.16,
  'Pending Submission>In review': 0.3,
  'Submitted>Rejected': 0.34,
  'Rejected>Submitted': -0.5,
  'Action Required>Approved': 0.02,
  'Approved>Action Required': -0.3,
};
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
  return section(
    'transitions',
    'Opportunity life cycle',
    markup`Observed (solid), rejected as expected (barred), unexpected (red), not reached in this run (dotted).
Where no name stands, the partner makes the transition.`,
    markup`<h3>Review</h3>${graph('Review states', reviewAt, review, [0, -26, 880, 398])}
<h3>Stages <small class="muted">no order is documented; the usual path is drawn</small></h3>
${graph('Stages', stageAt, stage, [0, 10, 880, 170])}
<details><summary>The same as a list</summary><ul class="moves">${[...review, ...stage].map((each) => listItem(each, isLive))}</ul></details>`,
  );
}

const listItem = ({ from, to, by, status, allowed, source }: ObservedTransition, isLive: boolean): Markup =>
  markup`<li class="${classes[status]}"><i aria-hidden="true">${shapes[status]}</i> ${from} → ${to}: <b>${status}</b>
${status === 'not reached' && by === 'AWS' && isLive && '– only AWS makes it'}
<small class="muted">${allowed ? `by ${by}` : 'must be rejected'}; ${source}</small></li>`;

function graph(
  name: string,
  at: Readonly<Record<string, Point>>,
  edges: readonly ObservedTransition[],
  box: readonly number[],
): Markup {
  const said = groupBy(edges, ({ status }) => status)
    .map(([status, list]) => `${list.length} ${status}`)
    .join(', ');
  const marker = (kind: string): Markup =>
    markup`<marker id="a-${kind}" class="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7"
 orient="auto-start-reverse"><path d="M0 0L8 4L0 8z"/></marker>`;
  const place = ([state, [x, y]]: readonly [string, Point]): Markup =>
    markup`<g><rect x="${x - width(state) / 2}" y="${y - 15}" width="${width(state)}" height="30" rx="15"/>
<text x="${x}" y="${y + 4.5}">${state}</text></g>`;
  return scrollable(
    name,
    markup`<svg class="transitions" viewBox="${box.join(' ')}" role="img" aria-label="${name}: ${said}">
<defs>${Object.values(classes).map(marker)}</defs>
${edges.map((edge) => line(edge, at))}${Object.entries(at).map(place)}</svg>`,
  );
}
const width = (text: string): number => text.length * 6.7 + 26;

/** A curve that leaves and meets the boxes at their edge; forbidden moves bow the other way so that pairs stay apart. */
function line(
  { from, to, by, allowed, status }: ObservedTransition,
  at: Readonly<Record<string, Point>>,
): Markup | null {
  const [a, b] = [at[from], at[to]];
  if (!a || !b) return null;
  const title = markup`<title>${from} → ${to}: ${status}, ${allowed ? `by ${by}` : 'must be rejected'}</title>`;
  const kind = classes[status];
  if (from === to) {
    const [x, y] = a;
    return edgeOf(
      `M${x - 18} ${y - 15}C${x - 34} ${y - 58} ${x + 34} ${y - 58} ${x + 18} ${y - 16}`,
      [x, y - 47],
      kind,
      title,
    );
  }
  const bow = curvatures[`${from}>${to}`] ?? (allowed ? (by === 'simulation' ? 0.16 : 0.04) : -0.2);
  const middle: Point = [(a[0] + b[0]) / 2 + (b[1] - a[1]) * bow, (a[1] + b[1]) / 2 - (b[0] - a[0]) * bow];
  const [start, end] = [border(a, middle, width(from)), border(b, middle, width(to))];
  const centre: Point = [(start[0] + 2 * middle[0] + end[0]) / 4, (start[1] + 2 * middle[1] + end[1]) / 4];
  return edgeOf(
    `M${round(start[0])} ${round(start[1])}Q${round(middle[0])} ${round(middle[1])} ${round(end[0])} ${round(end[1])}`,
    centre,
    kind,
    markup`${title}${allowed && by !== 'partner' && actor(by, centre)}`,
  );
}
const actor = (by: string, [x, y]: Point): Markup =>
  markup`<text class="by" x="${round(x)}" y="${round(y)}">${by}</text>`;
function edgeOf(path: string, [x, y]: Point, kind: string, title: Markup): Markup {
  const bar = `M${round(x - 5)} ${round(y - 5)}L${round(x + 5)} ${round(y + 5)}`;
  const cross = `${bar}M${round(x + 5)} ${round(y - 5)}L${round(x - 5)} ${round(y + 5)}`;
  const drawn = kind === 'rejected' ? bar : kind === 'unexpected' ? cross : null;
  return markup`<g class="e ${kind}">${title}<path d="${path}" marker-end="url(#a-${kind})"/>${
    drawn && markup`<path class="bar" d="${drawn}"/>`
  }</g>`;
}

/** Where the line from a box's centre towards a point leaves the box. */
function border([x, y]: Point, [tx, ty]: Point, wide: number): Point {
  const [dx, dy] = [tx - x, ty - y];
  const scale = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : (wide / 2 + 2) / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : 17 / Math.abs(dy),
  );
  return [x + dx * scale, y + dy * scale];
}
const round = (n: number): number => Math.round(n * 10) / 10;
