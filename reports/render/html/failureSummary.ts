import type { FailurePoint } from '../../judge/failurePoint.ts';
import { type Markup, markup } from '../markup.ts';
import { dotted } from './components.ts';

const maxLength = 200;
const context = 30;

/**
 * Two values as the page shows them. Of long ones that begin alike the equal beginning is left out, and their length is said:
 * where they part is what a reader looks for.
 */
export function shownPair(expected: string, received: string): readonly [expected: string, received: string] {
  if (Math.max(expected.length, received.length) <= maxLength) return [expected, received];
  let equal = 0;
  while (equal < expected.length && expected[equal] === received[equal]) equal += 1;
  const start = equal <= 2 * context ? 0 : equal - context;
  const shown = (text: string): string => {
    const part = text.slice(start, start + maxLength);
    if (part.length === text.length) return text;
    const rest = start + maxLength < text.length ? '…' : '';
    return `${start > 0 ? '…' : ''}${part}${rest} (${text.length.toLocaleString('en-US')} characters)`;
  };
  return [shown(expected), shown(received)];
}

/** One line: what was expected, what came, and where. Null when the failure says none of it. */
export function failureSummary({ operation, response, path, expected, received }: FailurePoint): Markup | null {
  if (expected === null && path === null) return null;
  const where = markup`${operation && markup`<b>${operation}</b> → `}${response}${path && markup`, <code>${dotted(path)}</code>`}`;
  const [wanted, got] = shownPair(expected ?? '', received ?? response);
  const cells: readonly (readonly [name: string, value: Markup | null])[] = [
    ['Expected', expected === null ? null : markup`<code>${wanted}</code>`],
    ['Got', markup`<code>${got}</code>`],
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
