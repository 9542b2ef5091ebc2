import type { Exchange } from '../../client/exchange.ts';

/** What the message of a list or of an event says; the value to look for in the bodies is apart. */
export interface ListOrEventClue {
  readonly operation?: string;
  readonly path?: string;
  readonly expected: string;
  readonly received: string;
  /** A printed value whose member in a response is the one that differs. */
  readonly find?: string;
}
const isRead = (operation: string): boolean => /^(Get|List)/.test(operation);
/** Event names of the service: "Opportunity Created", "Engagement Member Added". */
const eventName =
  /"?((?:Opportunity|Engagement)(?: [A-Z][a-z]+)* (?:Created|Updated|Accepted|Rejected|Expired|Added))"?/;

/**
 * A list of event names that differs, or an event that never came. No response carries an event, so the call that
 * should have caused it is named: the create for "Created", else the last call that writes.
 */
export function eventClue(text: string, title: string, exchanges: readonly Exchange[]): ListOrEventClue | null {
  const missing = valueLine('-', text);
  const added = valueLine('+', text);
  const wanted = nameOf(missing) ?? (missing === undefined && isUndefined(text) ? nameOf(title) : undefined);
  const came = nameOf(added);
  const name = wanted ?? came;
  if (name === undefined || (came === undefined && added !== undefined && missing === undefined)) return null;
  const operation = causeOf(name, exchanges);
  return {
    ...(operation === null ? {} : { operation }),
    path: 'event/detail-type',
    expected: wanted === undefined ? 'no such event' : `event "${wanted}"`,
    received: came === undefined ? 'no such event' : `event "${came}"`,
  };
}
const nameOf = (text: string | undefined): string | undefined => eventName.exec(text ?? '')?.[1];
const isUndefined = (text: string): boolean => /^\s*Received(?: has value)?: *undefined$/m.test(text);

function causeOf(event: string, exchanges: readonly Exchange[]): string | null {
  const created =
    /^Opportunity Created$/.test(event) && exchanges.find((each) => each.operation === 'CreateOpportunity');
  const cause = created || exchanges.findLast(({ operation }) => !isRead(operation));
  return cause ? cause.operation : null;
}

/** "the pages hold [...], the whole list [...]", and a list of values in which one came twice. */
export function listClue(text: string): ListOrEventClue | null {
  const [, pages, whole] = /the pages hold (\[.*?\]), the whole list (\[[^\n]*?\])/.exec(text) ?? [];
  if (pages !== undefined && whole !== undefined) {
    const find = differingItem(pages, whole);
    return { expected: whole, received: pages, ...(find === null ? {} : { find }) };
  }
  const added = valueLine('+', text);
  if (added === undefined || valueLine('-', text) !== undefined) return null;
  const times = text.split('\n').filter((line) => line.replace(/^\s*\+?\s*/, '').replace(/,$/, '') === added).length;
  return times > 1 ? { expected: `${added} once`, received: `${added} ${times} times`, find: added } : null;
}

/** The first item that one list holds more often than the other. */
function differingItem(one: string, other: string): string | null {
  const items = (text: string): readonly string[] => text.match(/"(?:[^"\\]|\\.)*"/g) ?? [];
  const [a, b] = [items(one), items(other)];
  const count = (list: readonly string[], item: string): number => list.filter((each) => each === item).length;
  return [...a, ...b].find((item) => count(a, item) !== count(b, item)) ?? null;
}

/** The value of the first line of a printed difference that has no member name: an item of a list. */
function valueLine(sign: '-' | '+', text: string): string | undefined {
  return new RegExp(`^\\s*\\${sign} {2,}("(?:[^"\\\\]|\\\\.)*"),?$`, 'm').exec(text)?.[1];
}
