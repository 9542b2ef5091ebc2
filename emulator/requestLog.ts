import {
  knownOperationNames,
  type OperationName,
  operationNames,
  requestSchema,
  undocumentedMembers,
} from '../schemas/index.ts';
import { type HttpRequest, type HttpResponse, pathOf } from './protocol/http.ts';

/** Receives each request of the API with its response. */
export type RequestLog = (request: HttpRequest, response: HttpResponse, durationMs: number) => void;

/** Prints a line for each request. */
export const fullLog =
  (print: (line: string) => void): RequestLog =>
  (request, response, durationMs) =>
    print(logLine(request, response, durationMs));

/** As many different lines; a caller that makes up names cannot fill a disk. */
const maxBriefLines = 100;

/**
 * Prints what a user would not notice: members that an operation does not have, and that are ignored as the live service
 * ignores them (behaviour A.14). Each set of names is printed once, and only for requests that were understood.
 */
export function briefLog(print: (line: string) => void): RequestLog {
  const printed = new Set<string>();
  return (request, { status, body }) => {
    if (printed.size >= maxBriefLines || (status >= 400 && !body.includes('"ErrorList"'))) return;
    const operation = operationOf(request);
    if (!isEmulated(operation)) return;
    const names = ignoredMembers(operation, request);
    if (names.length === 0) return;
    const line = oneLine(
      `${operation}: ${names.join(', ')} ${names.length === 1 ? 'is not a member' : 'are not members'}, ignored (said once; --log says it each time)`,
    );
    if (printed.has(line)) return;
    printed.add(line);
    print(line);
  };
}

const isEmulated = (name: string): name is OperationName => operationNames.some((known) => known === name);

/** One line about a request and its response: operation, status, errors, and what AWS may know that the emulator does not. */
export function logLine(request: HttpRequest, { status, body }: HttpResponse, durationMs: number): string {
  const operation = operationOf(request);
  const parts = [`${operation} ${status}`, ...(status < 400 ? [] : [errorsOf(body)]), ...notes(operation, request)];
  return `${parts.join(' · ')} · ${durationMs.toFixed(0)} ms`;
}

/** The name of the operation that a caller used, known or not; the method where it named none. */
export function namedOperation({
  method,
  path,
  target,
}: Readonly<Record<'method' | 'path', string>> & { readonly target: string | null }): string {
  const named = target === null ? path.slice(1) : (target.split('.').at(-1) ?? '');
  return /^[A-Za-z]{1,80}$/.test(named) ? named : method;
}
function operationOf(request: HttpRequest): string {
  const target = request.headers['x-amz-target'];
  return namedOperation({
    method: request.method,
    path: pathOf(request),
    target: target === undefined ? null : String(target),
  });
}

function errorsOf(body: string): string {
  const { __type, Message, message, ErrorList } = (body === '' ? {} : JSON.parse(body)) as Record<string, unknown>;
  const name = typeof __type === 'string' ? (__type.split('#').at(-1) ?? '') : '';
  const entries = (Array.isArray(ErrorList) ? ErrorList : []).map((entry: Record<string, unknown>) =>
    [entry.FieldName, entry.Code, entry.Message].filter((part) => typeof part === 'string').join(' '),
  );
  const text = entries.length > 0 ? entries.join('; ') : String(Message ?? message ?? '');
  return oneLine(`${name} ${text}`.trim());
}

function notes(operation: string, request: HttpRequest): string[] {
  if (!isEmulated(operation))
    return knownOperationNames.some((known) => known === operation)
      ? [`AWS has ${operation}, the emulator does not; it has ${operationNames.join(', ')}`]
      : [];
  const names = ignoredMembers(operation, request);
  return names.length === 0 ? [] : [oneLine(`ignored members: ${names.join(', ')}`)];
}

/** The members of a request that its operation does not have, dotted; the first twenty. */
const ignoredMembers = (operation: OperationName, request: HttpRequest): readonly string[] =>
  undocumentedMembers(requestSchema(operation), bodyOf(request))
    .slice(0, 20)
    .map(({ path }) => path.replaceAll('/', '.'));

function bodyOf({ body }: HttpRequest): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return null;
  }
}

/** Control characters would let a request write lines of its own. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 2_000);
