import { setTimeout as wait } from 'node:timers/promises';
import { type OperationName, operations, type ResponseOf } from '../schemas/index.ts';
import { assertSandboxOnly } from './assertSandboxOnly.ts';
import type { Exchange } from './exchange.ts';
import { Indeterminate, type IndeterminateReason } from './outcome.ts';
import { backoffMs } from './rateLimiter.ts';
import { redact, redactText } from './redact.ts';
import { type ApiResponse, parseResponse } from './response.ts';
import type { Session } from './session.ts';
import { sign } from './sign.ts';

export interface CallOptions {
  /** `sdk` (default): POST / with X-Amz-Target; `rest`: POST /<Operation>. */
  readonly route?: 'sdk' | 'rest';
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/**
 * Calls one operation and hands over whatever was answered; an exception of the API is an answer like any other. Throws
 * Indeterminate when no answer came, and WrongCatalog instead of sending what must not be sent. A string as input is sent
 * as it is.
 */
export async function call<O extends OperationName>(
  session: Session,
  operation: O,
  input: unknown,
  options: CallOptions = {},
): Promise<ApiResponse<O>> {
  const body = typeof input === 'string' ? input : JSON.stringify(input ?? {});
  assertSandboxOnly(session.isOwnEmulator, body);
  const retryUntilMs = performance.now() + session.rateLimiter.retryForMs;
  for (let attempt = 1; ; attempt += 1) {
    await session.rateLimiter.acquire(operations[operation].readonly ? 'read' : 'write');
    const response = await sendOnce(session, operation, input, body, options, attempt > 1);
    if (response.error?.name !== 'ThrottlingException' || performance.now() >= retryUntilMs) return response;
    await wait(backoffMs(attempt));
  }
}

/** Content types and target of both routes (behaviour A.2, A.3). */
const routes = {
  sdk: (operation: OperationName) => ({
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSPartnerCentralSelling.${operation}` },
  }),
  rest: (operation: OperationName) => ({ path: `/${operation}`, headers: { 'content-type': 'application/json' } }),
} as const;

async function sendOnce<O extends OperationName>(
  session: Session,
  operation: O,
  input: unknown,
  body: string,
  { route = 'sdk', headers: extraHeaders = {}, timeoutMs = 15_000 }: CallOptions,
  retried: boolean,
): Promise<ApiResponse<O>> {
  const { path, headers: routeHeaders } = routes[route](operation);
  const url = `${session.endpoint}${path}`;
  const unsigned = {
    method: 'POST',
    url,
    headers: { accept: 'application/json', ...routeHeaders, ...extraHeaders },
    body,
  };
  const headers = await sign(unsigned, session.credentials);
  const startedAt = new Date().toISOString();
  const startMs = performance.now();
  const request = { method: 'POST', url, ...redact({ headers, body }, session.credentials) };
  const base = { operation, route, startedAt, request };
  try {
    const response = await session.transport.fetch(url, {
      method: 'POST',
      headers,
      // Bytes, because a string of the wrong JSON would be quoted on its way.
      data: Buffer.from(body),
      maxRedirects: 0,
      timeout: timeoutMs,
    });
    const text = await response.text();
    const durationMs = performance.now() - startMs;
    const status = response.status();
    const responseHeaders = response.headers();
    const parsed = parseResponse(operation, status, responseHeaders, text, session.strict);
    const exchange: Exchange = {
      ...base,
      durationMs,
      response: { status, ...redact({ headers: responseHeaders, body: text }, session.credentials) },
      error: parsed.error?.name ?? null,
      ...parsed.shape,
    };
    session.transcript.record(operation, exchange, retried);
    session.transcript.recordCoverage(operation, input, parsed.ok ? parsed.json : null);
    const success = parsed.ok ? (parsed.json as ResponseOf<O>) : null;
    const requestId = responseHeaders['x-amzn-requestid'] ?? null;
    const { ok, error, shape } = parsed;
    const inconclusive = session.rateLimiter.retryForMs > 0 ? inconclusiveReason(error?.name) : null;
    return {
      operation,
      status,
      headers: responseHeaders,
      text,
      ok,
      body: success,
      error,
      requestId,
      durationMs,
      shape,
      exchange,
      inconclusive,
    };
  } catch (error) {
    const exchange: Exchange = {
      ...base,
      durationMs: performance.now() - startMs,
      response: null,
      error: null,
      shapeErrors: [],
      undocumented: [],
    };
    session.transcript.record(operation, exchange, retried);
    throw transportError(session, operation, error, timeoutMs);
  }
}

/** On a live target these say something about our leave and our pace, and nothing about the requirement. */
const inconclusiveReason = (name: string | undefined): IndeterminateReason | null =>
  name === 'ThrottlingException' ? 'throttled' : name === 'AccessDeniedException' ? 'not permitted' : null;

/** Only the first line is passed on: the rest of such an error lists the request's headers. */
function transportError(session: Session, operation: OperationName, error: unknown, timeoutMs: number): Error {
  const detail = redactText(
    String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '',
    session.credentials,
  );
  if (/timed? ?out|timeout/i.test(detail))
    return new Indeterminate('timed out', `${operation} had no answer within ${timeoutMs / 1000} s`);
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(detail))
    return new Error(
      `No connection to ${session.endpoint} (${detail}). Is the target running, and can this machine reach it?`,
    );
  if (/ECONNRESET|EPIPE|socket hang up|aborted|Parse Error/i.test(detail))
    return new Indeterminate('connection dropped', `${operation}: ${detail}`);
  return new Error(`${operation} could not be called: ${detail}`);
}
