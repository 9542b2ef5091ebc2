import { categories } from '../../coverage/requirement.ts';
import type { MatrixRow } from '../../judge/matrix.ts';
import { total } from '../../judge/outcomes.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, section, tallies } from './components.ts';

const heads = {
  shape: 'Shape',
  validation: 'Validation',
  rules: 'Rules',
  locking: 'Locking',
  lists: 'Lists',
  security: 'Security',
  generated: 'Generated',
  lifecycle: 'Life cycle',
} as const;
const latencies = [
  ['p50', 'Half of the calls took at most this long, in milliseconds'],
  ['p95', '19 of 20 calls took at most this long, in milliseconds'],
] as const;

/** Operations down, categories across; each cell leads to its requirements. */
export function matrixSection(rows: readonly MatrixRow[]): Markup {
  const spanning = rows.filter((row) => row.crossOperation);
  const columns = categories.length + latencies.length + 1;
  const head = markup`<thead><tr><th scope="col">Operation</th>
${categories.map((category) => markup`<th scope="col">${heads[category]}</th>`)}
${latencies.map(([name, title]) => markup`<th scope="col" class="n"><abbr title="${title}">${name}</abbr></th>`)}</tr></thead>`;
  return section(
    'matrix',
    'Operations',
    null,
    scrollable(
      'Operations and categories',
      markup`<table class="matrix">${head}
<tbody>${rows.filter((row) => !row.crossOperation).map(matrixRow)}</tbody>
${spanning.length > 0 && spanningRows(spanning, columns)}</table>`,
    ),
  );
}

const spanningRows = (rows: readonly MatrixRow[], columns: number): Markup =>
  markup`<tbody class="spans"><tr><th scope="rowgroup" colspan="${columns}">Across operations</th></tr>
${rows.map(matrixRow)}</tbody>`;

const matrixRow = ({ operation, byCategory, crossOperation }: MatrixRow): Markup =>
  markup`<tr><th scope="row"><a href="#op-${operation}" data-op="${operation}">${operation}</a></th>
${categories.map((category) => matrixCell(operation, category, byCategory[category]))}
${latencies.map(([name]) => markup`<td class="n ms"${!crossOperation && markup` data-${name}="${operation}"`}></td>`)}</tr>
`;

function matrixCell(operation: string, category: keyof typeof heads, counts: MatrixRow['all']): Markup {
  if (total(counts) === 0) return markup`<td class="none">·</td>`;
  const said = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => `${n} ${outcome}`)
    .join(', ');
  return markup`<td data-head="${heads[category]}"><a href="#op-${operation}" data-op="${operation}" data-category="${category}"
 title="${heads[category]}: ${said}">${tallies(counts)}</a></td>`;
}
