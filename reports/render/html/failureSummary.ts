import type { FailurePoint } from '../../judge/failurePoint.ts';
import { type Markup, markup } from '../markup.ts';
import { dotted } from './components.ts';

const maxLength = 400;
const shortened = (text: string): string => (text.length > maxLength ? `${text.slice(0, maxLength)}…` : text);

/** One line: what was expected, what came, and where. Null when the failure says none of it. */
export function failureSummary({ operation, response, path, expected, received }: FailurePoint): Markup | null {
  if (expected === null && path === null) return null;
  const where = markup`${operation && markup`<b>${operation}</b> → `}${response}${path && markup`, <code>${dotted(path)}</code>`}`;
  const cells: readonly (readonly [name: string, value: Markup | null])[] = [
    ['Expected', expected === null ? null : markup`<code>${shortened(expected)}</code>`],
    ['Got', markup`<code>${shortened(received ?? response)}</code>`],
    ['Where', where],
  ];
  return markup`<dl class="said">${cells.map(
    ([name, value]) => value && markup`<div class="${name.toLowerCase()}"><dt>${name}</dt><dd>${value}</dd></div>`,
  )}</dl>`;
}

/** What a message says beyond its summary: without the counterexample and the commands, which the page shows by themselves. */
export function messageText(message: string, hasCounterexample: boolean): string {
  const text = hasCounterexample ? (message.split(/\n(?=Smallest counterexample)/, 1)[0] ?? '') : message;
  return text.trim();
}
