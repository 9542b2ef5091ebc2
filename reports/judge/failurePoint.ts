import { type Exchange, operationNamedBy } from '../../client/exchange.ts';
import { operationNames } from '../../schemas/index.ts';
import type { TestResult } from '../collect/ledger.ts';
import { eventClue, listClue } from './listAndEventClues.ts';
import { completePath, pathInDiff, pathMatches, pathOfField, pathOfValue } from './memberPath.ts';
import { relationClue } from './relationClue.ts';

/** Where a test failed, as far as its message and its exchanges say: one line of expected, got and where. */
export interface FailurePoint {
  readonly operation: string | null;
  /** The error that the response names, or its HTTP status. */
  readonly response: string;
  /** The member that differs, such as LifeCycle/NextSteps. */
  readonly path: string | null;
  readonly expected: string | null;
  readonly received: string | null;
  /** The exchange that shows it: its index in the test's list, or -1. */
  readonly exchange: number;
}
type Clue = Partial<Pick<FailurePoint, 'operation' | 'path' | 'expected' | 'received'>> & { readonly find?: string };

/** Locates a failure. Each reader knows one form of message; the first that understands it wins. */
export function locateFailure({
  message,
  exchanges,
  title = '',
}: Pick<TestResult, 'message' | 'exchanges'> & Partial<Pick<TestResult, 'title'>>): FailurePoint {
  const text = message ?? '';
  const clue: Clue =
    shapeClue(text) ??
    eventClue(text, title, exchanges) ??
    listClue(text) ??
    stepClue(text) ??
    relationClue(text) ??
    responseClue(text) ??
    diffClue(text) ??
    comparisonClue(text) ??
    {};
  const byValue = clue.path ? null : findValue(clue.find ?? clue.received ?? null, exchanges);
  const operation = clue.operation ?? (byValue ? (exchanges[byValue.exchange]?.operation ?? null) : null);
  const exchange =
    byValue?.exchange ?? exchanges.findLastIndex((each) => operation === null || each.operation === operation);
  const shown = exchanges[exchange];
  return {
    operation: operation ?? (shown ? operationOf(shown) : null),
    response: responseOf(shown),
    path: clue.path
      ? wholePath(clue.path, [shown?.response?.body, ...exchanges.map(({ request }) => request.body).toReversed()])
      : (byValue?.path ?? headerOf(text) ?? memberOfTitle(title, shown)),
    expected: clue.expected ?? null,
    received: clue.received ?? null,
    exchange,
  };
}

/** The whole path of a member: of the response; where that lacks it, of the last request that has it. */
function wholePath(end: string, bodies: readonly (string | undefined)[]): string {
  const paths = bodies.map((body = '') => [completePath(end, body), body] as const);
  return paths.find(([path, body]) => pathMatches(path, body))?.[0] ?? end;
}

/**
 * What is absent stands in no response, and a rejected request may name no field: the test's own sentence names the
 * member, when it names one alone. A name without a dot counts when the request or the response of the call has it.
 */
function memberOfTitle(title: string, shown: Exchange | undefined): string | null {
  const alone = (names: Iterable<string>): string | null => {
    const [member, ...others] = new Set(names);
    return member !== undefined && others.length === 0 ? plainPath(member) : null;
  };
  const dotted = title.match(/\b[A-Z]\w*(?:\.\w+)+/g) ?? [];
  if (dotted.length > 0 || !shown) return alone(dotted);
  const bodies = [shown.response?.body ?? '', shown.request.body ?? ''];
  return alone(
    (title.match(/\b[A-Z][a-z]\w*/g) ?? []).flatMap((word) => {
      const path = bodies
        .map((body) => completePath(word, body))
        .find((each, index) => pathMatches(each, bodies[index] ?? ''));
      return path === undefined ? [] : [path];
    }),
  );
}

/** The operation of a call; of a raw one, that which its request names. */
function operationOf({ operation, request }: Exchange): string {
  if (operation !== 'raw') return operation;
  const target = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1];
  return operationNamedBy(target ?? request.url) ?? operation;
}

/** A header that the assertion's own message names. */
const headerOf = (text: string): string | null => /^(?:Error: )?.*?\b(x-amzn?-\w+(?:-\w+)*)/i.exec(text)?.[1] ?? null;

const known = (name: string): string | null => operationNames.find((operation) => operation === name) ?? null;

/** "Invalid shape: GetOpportunity response: LifeCycle/Stage must be one of …" */
function shapeClue(text: string): Clue | null {
  const [, subject = '', operation = '', path = '', expected = ''] =
    /^Invalid shape: ((?:\w+ of )?(\w+)(?: response)?): (\S+|the body) ([^;\n]*)/.exec(text) ?? [];
  if (subject === '') return null;
  const place = { operation: known(operation), path: path === 'the body' ? null : plainPath(path) };
  return expected === 'is required'
    ? { ...place, expected: 'a value: the member is required', received: 'absent' }
    : { ...place, expected };
}

/** A generated case: "F-45A9 GetOpportunity returned wrongly: LifeCycle.NextSteps is "x", not null". */
function stepClue(text: string): Clue | null {
  const [, operation = '', what = ''] =
    /\b(?:step \d+:|F-[0-9A-F]{4}) (?:step \d+: )?(\w+) (?!\d)([^\n]*)/.exec(text) ?? [];
  if (known(operation) === null) return null;
  const [, path, received, expected] = /: ([\w*]+(?:[./][\w*]+)*) is (.+?), not (.+)$/.exec(what) ?? [];
  if (path) return { operation, path: plainPath(path), expected: expected ?? null, received: received ?? null };
  const [, error, instead] = /with the wrong error: expected (.+), got (.+)$/.exec(what) ?? [];
  if (error) {
    const named = fieldIn(error) ?? fieldIn(instead ?? '');
    return { operation, path: named ? pathOfField(named) : null, expected: error, received: instead ?? null };
  }
  // What the search itself found out: which constraint the request breaks, or which member it is accepted without.
  const [culprit = '', member] = / \((?:breaks|accepted without) ([A-Z][\w.*]*)[^()]*\)$/.exec(what) ?? [];
  const plain = what.slice(0, what.length - culprit.length);
  const [, wanted] = /was accepted and should have been \w+ with (.+)$/.exec(plain) ?? [];
  const field = /"FieldName":"([^"]+)"/.exec(plain)?.[1] ?? fieldIn(wanted ?? '');
  const place = member ? plainPath(member) : field ? pathOfField(field) : null;
  return wanted === undefined
    ? { operation, path: place, expected: 'a success', received: plain }
    : { operation, path: place, expected: wanted, received: 'a success' };
}

/** A path as FieldName has it: lifeCycle.targetCloseDate, or one name behind a Code. */
const fieldIn = (text: string): string | undefined =>
  /\b([a-z]\w*(?:\.[a-zA-Z]\w*)+)\b/.exec(text)?.[1] ?? /\b[A-Z]+(?:_[A-Z]+)+ (?!or\b)([a-z]\w*)\b/.exec(text)?.[1];

/** "Expected: ConflictException" beside "Received: UpdateOpportunity returned 200 …" */
function responseClue(text: string): Clue | null {
  const [, received = '', operation = '', status = ''] =
    /^\s*Received: ((\w+) (?:answered|returned) (\d{3})[^\n]*)/m.exec(text) ?? [];
  if (known(operation) === null) return null;
  const expected = /^\s*Expected[^:\n]*: *([^\n]*)/m.exec(text)?.[1] ?? null;
  const field = /"FieldName":"([^"]+)"/.exec(status.startsWith('2') ? (expected ?? '') : received)?.[1];
  return { operation, expected, received, path: field ? pathOfField(field) : null };
}

/** The difference of two bodies, as toMatchObject and toEqual print it. */
function diffClue(text: string): Clue | null {
  const minus = /^\s*- {2,}(\S.*)$/m.exec(text)?.[1];
  const plus = /^\s*\+ {2,}(\S.*)$/m.exec(text)?.[1];
  if (minus === undefined && plus === undefined) return null;
  return {
    path: pathInDiff(text),
    expected: printedValue(minus) ?? 'absent',
    received: printedValue(plus) ?? 'absent',
  };
}
const printedValue = (line: string | undefined): string | undefined =>
  line?.replace(/^"[^"]+": /, '').replace(/,$/, '');

/** "Expected: …" and "Received: …" of one value. */
function comparisonClue(text: string): Clue | null {
  const received = /^\s*Received(?! +\+)[^:\n]*: *(\S.*)$/m.exec(text)?.[1];
  const expected = /^\s*Expected(?! +-)[^:\n]*: *(\S.*)$/m.exec(text)?.[1] ?? expectedByMatcher(text);
  if (received === undefined && expected === null) return null;
  return { expected, received: received === 'undefined' ? 'absent' : (received ?? null) };
}
const matcherValues: Readonly<Record<string, string>> = {
  toBeNull: 'null',
  toBeUndefined: 'absent',
  toBeTruthy: 'a value',
  toBeDefined: 'a value',
};
const expectedByMatcher = (text: string): string | null =>
  matcherValues[/\)\.(to[A-Z]\w+)\(/.exec(text)?.[1] ?? ''] ?? null;

/** The member of the last response that holds the received value, if one alone holds it. */
function findValue(
  received: string | null,
  exchanges: readonly Exchange[],
): { readonly path: string; readonly exchange: number } | null {
  if (received === null) return null;
  for (let exchange = exchanges.length - 1; exchange >= 0; exchange -= 1) {
    const path = pathOfValue(received, exchanges[exchange]?.response?.body ?? '');
    if (path !== null) return { path, exchange };
  }
  return null;
}

/** The error with code and field, or the status. */
function responseOf(exchange: Exchange | undefined): string {
  if (!exchange) return 'no call';
  if (!exchange.response) return 'no response';
  const { error, response } = exchange;
  if (!error) return `HTTP ${response.status}`;
  const [, code] = /"Code":"([A-Z_]+)"/.exec(response.body) ?? [];
  return [error, code].filter(Boolean).join(' ');
}
/** Dots become slashes and list positions *, as in the paths of the contract's elements. */
const plainPath = (path: string): string => path.replaceAll('.', '/').replaceAll(/\/\d+(?=\/|$)/g, '/*');
