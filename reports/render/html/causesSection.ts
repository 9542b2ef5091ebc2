import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, section } from './components.ts';

/** Section 6, first half: failures that look alike, so that many reds become a handful. */
export function causesSection({ causes: found }: Report): Markup {
  if (found.length === 0) return section('causes', 'Causes', null, markup`<p>No failure, so no cause.</p>`);
  return section(
    'causes',
    'Causes',
    'Failures grouped by operation, answer and complaint.',
    markup`${scrollable('Causes', markup`<table><thead><tr><th scope="col" class="n">Tests</th><th scope="col">Operation</th><th scope="col">Answer</th><th scope="col">Complaint</th><th scope="col">Requirements</th></tr></thead><tbody>${found.slice(0, 50).map(({ tests, operation, response, message, ids }) => markup`<tr><td class="n">${tests}</td><td>${operation}</td><td>${response}</td><td>${message}</td><td>${ids.slice(0, 6).map((id) => markup`<a class="id" href="#${id}">${id}</a> `)}${ids.length > 6 && `and ${ids.length - 6} more`}</td></tr>`)}</tbody></table>`)}${found.length > 50 && markup`<p class="muted">${found.length - 50} smaller groups are in conformance.json.</p>`}`,
  );
}
