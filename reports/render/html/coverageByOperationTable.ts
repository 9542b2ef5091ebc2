import type { OperationCoverage } from '../../coverage/coverageByOperation.ts';
import { countedKinds } from '../../coverage/elements.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, thousands } from './components.ts';

const groups = [
  ['Generated', ['Cases', 'Requests', 'Rejected', 'Shrinks']],
  ['Seen in requests', ['Members', 'Values', 'Constraints']],
  ['Seen in responses', ['Members', 'Values']],
] as const;

/** What the generated checks sent to each operation, and what the whole run saw of its contract. */
export function coverageByOperationTable({ coverageByOperation: lines, generated }: Report): Markup {
  const { cases, requests, rejected, shrinks, constraints, timedOut } = generated;
  const upper = groups.map(
    ([group, names]) => markup`<th scope="colgroup" colspan="${names.length}" class="n">${group}</th>`,
  );
  const lower = groups.flatMap(([, names]) => names.map((name) => markup`<th scope="col" class="n">${name}</th>`));
  return markup`<h3>Sent and seen, by operation</h3>
<p>${thousands(cases)} generated cases in ${thousands(requests)} requests, set-up and accepted twins included. ${thousands(rejected)} cases
rejected before sending, ${thousands(shrinks)} shrinks, ${thousands(constraints.length)} constraints of the contract violated on purpose.
${timedOut > 0 && markup`<strong>${thousands(timedOut)} searches ran out of time before they had tried all their cases.</strong>`}</p>
${scrollable(
  'Sent and seen, by operation',
  markup`<table><thead><tr><th scope="col" rowspan="2">Operation</th>${upper}</tr><tr>${lower}</tr></thead>
<tbody>${lines.map(line)}</tbody></table>`,
)}`;
}

const cell = (text: Markup | string): Markup => markup`<td class="n">${text}</td>`;
function line({ operation, generated, elements }: OperationCoverage): Markup {
  const { cases, requests, rejected, shrinks } = generated;
  const sent = [cases, requests, rejected, shrinks].map((n) => cell(n === 0 ? '–' : thousands(n)));
  const seen = countedKinds.map((kind) => cell(observedShare(elements?.[kind] ?? { seen: 0, of: 0 })));
  return markup`<tr><th scope="row">${operation}</th>${sent}${seen}</tr>`;
}

function observedShare({ seen, of }: { readonly seen: number; readonly of: number }): Markup | string {
  if (of === 0) return '–';
  return seen === of
    ? markup`<small class="muted">all</small> ${thousands(of)}`
    : markup`${thousands(seen)} <small class="muted">of ${thousands(of)}</small>`;
}
