import type { MatrixRow } from '../../matrix.ts';
import { total } from '../../outcomes.ts';
import { subjects } from '../../requirement.ts';
import { type Markup, markup } from '../tag.ts';
import { section, tallies, wide } from './shared.ts';

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
export function matrix(rows: readonly MatrixRow[]): Markup {
  const spans = rows.filter((row) => row.spans);
  const head = markup`<thead><tr><th scope="col">Operation</th>${subjects.map((subject) => markup`<th scope="col">${heads[subject]}</th>`)}<th scope="col" class="n"><abbr title="Half of the calls took at most this long, in milliseconds">p50</abbr></th><th scope="col" class="n"><abbr title="19 of 20 calls took at most this long, in milliseconds">p95</abbr></th></tr></thead>`;
  return section(
    'matrix',
    'Operations',
    null,
    wide(
      'Operations and subjects',
      markup`<table class="matrix">${head}
<tbody>${rows.filter((row) => !row.spans).map(line)}</tbody>
${spans.length > 0 && markup`<tbody class="spans"><tr><th scope="rowgroup" colspan="${subjects.length + 3}">Across operations</th></tr>${spans.map(line)}</tbody>`}</table>`,
    ),
  );
}

const line = ({ operation, cells, spans }: MatrixRow): Markup =>
  markup`<tr><th scope="row"><a href="#op-${operation}" data-op="${operation}">${operation}</a></th>${subjects.map(
    (subject) => {
      const counts = cells[subject];
      if (total(counts) === 0) return markup`<td class="none">·</td>`;
      return markup`<td><a href="#op-${operation}" data-op="${operation}" data-about="${subject}" title="${heads[subject]}: ${said(counts)}">${tallies(counts)}</a></td>`;
    },
  )}<td class="n" ${spans ? null : markup`data-p50="${operation}"`}></td><td class="n" ${spans ? null : markup`data-p95="${operation}"`}></td></tr>
`;
const said = (counts: MatrixRow['all']): string =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([outcome, n]) => `${n} ${outcome}`)
    .join(', ');
