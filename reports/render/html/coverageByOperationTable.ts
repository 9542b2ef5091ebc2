import type { OperationCoverage } from '../../coverage/coverageByOperation.ts';
import { countedKinds } from '../../coverage/elements.ts';
import type { Report } from '../../report.ts';
import { type Markup, markup } from '../markup.ts';
import { scrollable, thousands } from './components.ts';

const groups = [
  ['Generated', ['Cases', 'Requests', 'Rejected', 'Shrinks']],
  ['Seen in requests', ['Members', 'Values', 'Constraints']],
  ['Seen in answers', ['Members', 'Values']],
] as const;

/** What the generated checks sent to each operation, and what the whole run saw of its contract. */
export function coverageByOperationTable({ coverageByOperation: lines, generated }: Report): Markup {
  return markup`<h3>Sent and seen, by operation</h3><p>${thousands(generated.cases)} generated cases in ${thousands(generated.requests)} requests: each case with its valid twin and what it needs. ${thousands(generated.rejected)} cases rejected before sending, ${thousands(generated.shrinks)} shrinks, ${thousands(generated.constraints.length)} constraints of the contract broken on purpose: that is how a request shows one. Counted is what can be observed.${
    generated.timedOut > 0 &&
    markup` <strong>${thousands(generated.timedOut)} searches ran out of time before they had tried all their cases.</strong>`
  }</p>${scrollable(
    'Sent and seen, by operation',
    markup`<table><thead><tr><th scope="col" rowspan="2">Operation</th>${groups.map(([group, names]) => markup`<th scope="colgroup" colspan="${names.length}" class="n">${group}</th>`)}</tr><tr>${groups.flatMap(([, names]) => names.map((name) => markup`<th scope="col" class="n">${name}</th>`))}</tr></thead><tbody>${lines.map(line)}</tbody></table>`,
  )}`;
}

const cell = (text: Markup | string): Markup => markup`<td class="n">${text}</td>`;
const line = ({ operation, generated: { cases, requests, rejected, shrinks }, elements }: OperationCoverage): Markup =>
  markup`<tr><th scope="row">${operation}</th>${[cases, requests, rejected, shrinks].map((n) => cell(n === 0 ? '–' : thousands(n)))}${countedKinds.map((kind) => cell(observedShare(elements?.[kind] ?? { seen: 0, of: 0 })))}</tr>`;

function observedShare({ seen, of }: { readonly seen: number; readonly of: number }): Markup | string {
  if (of === 0) return '–';
  return seen === of
    ? markup`<small class="muted">all</small> ${thousands(of)}`
    : markup`${thousands(seen)} <small class="muted">of ${thousands(of)}</small>`;
}
