import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { dataTable, dotted, idLinks, section } from './components.ts';

const maxCauses = 50;

/** Failures that have one cause, so that many reds become a handful. */
export function causesSection({ causes }: Report): Markup {
  if (causes.length === 0) return section('causes', 'Causes', null, markup`<p>No failure, so no cause.</p>`);
  const rows = causes
    .slice(0, maxCauses)
    .map(({ tests, operation, response, path, message, ids }) => [
      tests,
      operation,
      response,
      path ? markup`<code>${dotted(path)}</code>` : '',
      message,
      idLinks(ids, 6),
    ]);
  const columns = ['#Tests', 'Operation', 'Response', 'Member', 'For example', 'Requirements'];
  return section(
    'causes',
    'Causes',
    'Failures grouped by operation, response and member.',
    markup`${dataTable('Causes', columns, rows)}${
      causes.length > maxCauses &&
      markup`<p class="muted">${causes.length - maxCauses} smaller groups are in conformance.json.</p>`
    }`,
  );
}
