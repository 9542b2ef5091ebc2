import type { OperationName, ResponseOf } from '../schemas/index.ts';
import type { Exchange } from './exchange.ts';
import { Indeterminate } from './outcome.ts';
import { redact, redactText } from './redact.ts';
import { type ApiResponse, parseResponse } from './response.ts';
import type { Session } from './session.ts';
import { type Route, signedRequest } from './signedRequest.ts';
import { normalizeResponse } from './tolerance.ts';

/** One request as it is to be sent. */
export interface Attempt<O extends OperationName> {
  readonly operation: O;
  /** What the body was made of, for coverage. */
  readonly input: unknown;
  readonly body: string;
  readonly route: Route;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  /** Whether the same request was sent before. */
  readonly isRetry: boolean;
}

/** Sends a request once, and records the exchange. Throws Indeterminate when no whole response came. */
export async function sendOnce<O extends OperationName>(
  session: Session,
  attempt: Attempt<O>,
): Promise<ApiResponse<O>> {
  const { operation, input, route, timeoutMs, isRetry } = attempt;
  const { endpoint, credentials, transcript } = session;
  const { url, method, headers, body } = await signedRequest(endpoint, credentials, operation, attempt.body, attempt);
  const startMs = performance.now();
  const base = {
    operation,
    route,
    startedAt: new Date().toISOString(),
    request: { method, url, ...redact({ headers, body }, credentials) },
  };
  try {
    // Bytes, because a string of the wrong JSON would be quoted on its way.
    const data = Buffer.from(body);
    const response = await session.transport.fetch(url, { method, headers, data, maxRedirects: 0, timeout: timeoutMs });
    const text = await response.text();
    const durationMs = performance.now() - startMs;
    const status = response.status();
    const responseHeaders = response.headers();
    const { ok, json, error, shape } = parseResponse(operation, status, responseHeaders, text, session.strict);
    const exchange: Exchange = {
      ...base,
      durationMs,
      response: { status, ...redact({ headers: responseHeaders, body: text }, credentials) },
      error: error?.name ?? null,
      ...shape,
    };
    transcript.record(operation, exchange, isRetry);
    transcript.recordCoverage(operation, input, ok ? json : null);
    return {
      operation,
      status,
      headers: responseHeaders,
      text,
      ok,
      body: ok ? (normalizeResponse(operation, json) as ResponseOf<O> | null) : null,
      raw: ok ? json : null,
      error,
      requestId: responseHeaders['x-amzn-requestid'] ?? null,
      durationMs,
      shape,
      exchange,
      inconclusive: null,
    };
  } catch (error) {
    const durationMs = performance.now() - startMs;
    const exchange: Exchange = { ...base, durationMs, response: null, error: null, shapeErrors: [], undocumented: [] };
    transcript.record(operation, exchange, isRetry);
    throw transportError(session, operation, error, timeoutMs);
  }
}

/** Only the first line is passed on: the rest of such an error lists the request's headers. */
function transportError(session: Session, operation: OperationName, error: unknown, timeoutMs: number): Error {
  const [firstLine = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  const detail = redactText(firstLine, session.credentials);
  if (/timed? ?out|timeout/i.test(detail))
    return new Indeterminate('timed out', `${operation} had no response within ${timeoutMs / 1000} s`);
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(detail))
    return new Error(
      `No connection to ${session.endpoint} (${detail}). Is the target running, and can this machine reach it?`,
    );
  if (/ECONNRESET|EPIPE|socket hang up|aborted|terminated|Parse Error/i.test(detail))
    return new Indeterminate('connection dropped', `${operation}: ${detail}`);
  return new Error(`${operation} could not be called: ${detail}`);
}
