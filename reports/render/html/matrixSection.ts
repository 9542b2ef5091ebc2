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

/** Section 2: operations down, subjects across; each cell leads to its requirements. */
export function matrixSection(rows: readonly MatrixRow[]): Markup {
  const spans = rows.filter((row) => row.crossOperation);
  const head = markup`<thead><tr><th scope="col">Operation</th>${categories.map((subject) => markup`<th scope="col">${heads[subject]}</th>`)}<th scope="col" class="n"><abbr title="Half of the calls took at most this long, in milliseconds">p50</abbr></th><th scope="col" class="n"><abbr title="19 of 20 calls took at most this long, in milliseconds">p95</abbr></th></tr></thead>`;
  return section(
    'matrix',
    'Operations',
    null,
    scrollable(
      'Operations and subjects',
      markup`<table class="matrix">${head}
<tbody>${rows.filter((row) => !row.crossOperation).map(matrixRow)}</tbody>
${spans.length > 0 && markup`<tbody class="spans"><tr><th scope="rowgroup" colspan="${categories.length + 3}">Across operations</th></tr>${spans.map(matrixRow)}</tbody>`}</table>`,
    ),
  );
}

const matrixRow = ({ operation, byCategory, crossOperation }: MatrixRow): Markup =>
  markup`<tr><th scope="row"><a href="#op-${operation}" data-op="${operation}">${operation}</a></th>${categories.map(
    (subject) => {
      const counts = byCategory[subject];
      if (total(counts) === 0) return markup`<td class="none">·</td>`;
      return markup`<td><a href="#op-${operation}" data-op="${operation}" data-about="${subject}" title="${heads[subject]}: ${countsText(counts)}">${tallies(counts)}</a></td>`;
    },
  )}<td class="n" ${crossOperation ? null : markup`data-p50="${operation}"`}></td><td class="n" ${crossOperation ? null : markup`data-p95="${operation}"`}></td></tr>
`;
const countsText = (counts: MatrixRow['all']): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => `${n} ${outcome}`)
    .join(', ');
