import { type Counts, legend, type Outcome, outcomes } from '../../judge/outcomes.ts';
import { type Markup, type MarkupContent, markup } from '../markup.ts';

/** The shape of an outcome; the word is there for those who do not see it. */
export const outcomeMark = (outcome: Outcome): Markup =>
  markup`<i class="m ${legend[outcome].short}" role="img" aria-label="${outcome}">${legend[outcome].mark}</i>`;

/** "✓ 12 ✕ 1": the counts above 0, passed first. */
export function tallies(counts: Counts): Markup {
  const shown = outcomes.toReversed().filter((outcome) => counts[outcome] > 0);
  return markup`${shown.map((outcome) => markup`<span class="t ${legend[outcome].short}">${outcomeMark(outcome)}${counts[outcome]}</span>`)}`;
}

export const evidenceLabels = {
  observed: 'observed on the wire',
  documented: 'documented',
  reported: 'reported by one user',
  contested: 'contested between sources',
  inferred: 'inferred',
} as const;
export const thousands = (n: number): string => n.toLocaleString('en-US');
export const share = (part: number, whole: number): string => (whole === 0 ? '–' : `${floor1((100 * part) / whole)} %`);
/** Rounded down, so that 99.96 % never reads as 100 %. */
const floor1 = (n: number): string => (Math.floor(n * 10) / 10).toFixed(1).replace(/\.0$/, '');
export const section = (id: string, title: string, lead: string | Markup | null, body: Markup): Markup =>
  markup`<section id="${id}" aria-labelledby="h-${id}">
<h2 id="h-${id}">${title}</h2>${lead && markup`<p class="lead">${lead}</p>`}
${body}</section>
`;
/** A table or drawing that may be wider than a phone: it scrolls by itself, by keyboard too. */
export const scrollable = (label: string, body: Markup): Markup =>
  markup`<div class="wide" tabindex="0" role="region" aria-label="${label}">${body}</div>`;

/** A column: its name, with `#` in front when it holds numbers. */
type Column = string;
interface TableOptions {
  /** The first cell of each row names the row. */
  readonly rowHeaders?: boolean;
}
/** A table with one head row; each cell is data. */
export function dataTable(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly MarkupContent[])[],
  { rowHeaders = false }: TableOptions = {},
): Markup {
  const isNumeric = (index: number): boolean => columns[index]?.startsWith('#') ?? false;
  const numeric = (index: number): Markup | null => (isNumeric(index) ? markup` class="n"` : null);
  const head = columns.map((name, index) => markup`<th scope="col"${numeric(index)}>${name.replace(/^#/, '')}</th>`);
  const cell = (content: MarkupContent, index: number): Markup =>
    rowHeaders && index === 0 ? markup`<th scope="row">${content}</th>` : markup`<td${numeric(index)}>${content}</td>`;
  return scrollable(
    label,
    markup`<table><thead><tr>${head}</tr></thead>
<tbody>${rows.map((cells) => markup`<tr>${cells.map(cell)}</tr>\n`)}</tbody></table>`,
  );
}

/** A list of paths behind a summary with its length; nothing when it is empty. */
export function pathList(
  title: string,
  list: readonly MarkupContent[],
  { max = 400, openUpTo = 0 } = {},
): Markup | null {
  if (list.length === 0) return null;
  const shown = list
    .slice(0, max)
    .map((each) => markup`<li>${typeof each === 'string' ? markup`<code>${each}</code>` : each}</li>`);
  const more =
    list.length > max && markup`<li class="muted">${thousands(list.length - max)} more in conformance.json</li>`;
  return markup`<details${list.length <= openUpTo && markup` open`}>
<summary>${title} <small>${thousands(list.length)}</small></summary><ul class="paths">${shown}${more}</ul></details>`;
}

/** Links to requirements, at most `max` of them. */
export const idLinks = (ids: readonly string[], max: number): Markup =>
  markup`${ids.slice(0, max).map((id) => markup`<a class="id" href="#${id}">${id}</a> `)}${
    ids.length > max && markup`<small class="muted">and ${ids.length - max} more</small>`
  }`;

/** A member path as the API's own errors write it. */
export const dotted = (path: string): string => path.replaceAll('/', '.');
