import { knownOperationNames, operationNames, requestSchema, undocumentedMembers } from '../schemas/index.ts';
import { type HttpRequest, type HttpResponse, pathOf } from './protocol/http.ts';

/** Receives one line for each request of the API. */
export type RequestLog = (line: string) => void;

const isEmulated = (name: string): name is (typeof operationNames)[number] =>
  operationNames.some((known) => known === name);

/** One line about a request and its response: operation, status, errors, and what AWS may know that the emulator does not. */
export function logLine(request: HttpRequest, { status, body }: HttpResponse, durationMs: number): string {
  const target = request.headers['x-amz-target'];
  const named = target === undefined ? pathOf(request).slice(1) : (String(target).split('.').at(-1) ?? '');
  const operation = /^[A-Za-z]{1,80}$/.test(named) ? named : request.method;
  const parts = [`${operation} ${status}`, ...(status < 400 ? [] : [errorsOf(body)]), ...notes(operation, request)];
  return `${parts.join(' · ')} · ${durationMs.toFixed(0)} ms`;
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
  const unknown = undocumentedMembers(requestSchema(operation), bodyOf(request)).map(({ path }) => path);
  return unknown.length === 0 ? [] : [oneLine(`ignored members: ${unknown.slice(0, 20).join(', ')}`)];
}

function bodyOf({ body }: HttpRequest): unknown {
  try {
    return JSON.parse(body.toString()) as unknown;
  } catch {
    return null;
  }
}

/** Control characters would let a request write lines of its own. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ').slice(0, 2_000);
