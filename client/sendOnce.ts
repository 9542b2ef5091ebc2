import type { OperationName, ResponseOf } from '../schemas/index.ts';
import { rememberSignature, scrubArrived, scrubText } from './door.ts';
import type { Exchange } from './exchange.ts';
import { Indeterminate } from './outcome.ts';
import { redact, redactText } from './redact.ts';
import { type ApiResponse, parseResponse } from './response.ts';
import { BrokenResponse, InvalidResponse } from './responseLimits.ts';
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
  rememberSignature(headers);
  const startMs = performance.now();
  const base = {
    operation,
    route,
    startedAt: new Date().toISOString(),
    request: { method, url: redactText(url, credentials), ...redact({ headers, body }, credentials) },
  };
  try {
    // Bytes, because a string of the wrong JSON would be quoted on its way.
    const data = Buffer.from(body);
    const response = await session.transport.fetch(url, { method, headers, data, maxRedirects: 0, timeout: timeoutMs });
    const arrived = { headers: response.headers(), text: await response.text() };
    const { headers: responseHeaders, text } = scrubArrived(session, arrived);
    const durationMs = performance.now() - startMs;
    const status = response.status();
    session.transcript.noteCatalogs(text);
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

/**
 * What a failed exchange says: of the target when what it sent is no response, of nobody when none arrived. Only the first
 * line of an error is passed on: the rest of a transport's error lists the request's headers.
 */
export function transportError(
  { endpoint, credentials }: Pick<Session, 'endpoint' | 'credentials'>,
  operation: string,
  error: unknown,
  timeoutMs: number,
): Error {
  const [firstLine = ''] = String(error instanceof Error ? error.message : error).split('\n', 1);
  const detail = scrubText(credentials)(firstLine);
  if (error instanceof BrokenResponse) return new InvalidResponse(operation, detail);
  if (/timed? ?out|timeout/i.test(detail))
    return new Indeterminate('timed out', `${operation} had no response within ${timeoutMs / 1000} s`);
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(detail))
    return new Indeterminate(
      'connection dropped',
      `No connection to ${endpoint} (${detail}). Is the target running, and can this machine reach it?`,
    );
  if (/certificate|self.signed|altname/i.test(detail))
    return new Indeterminate(
      'connection dropped',
      `No connection to ${endpoint} (${detail}). NODE_EXTRA_CA_CERTS names a file of certificates to trust as well.`,
    );
  // Playwright's transport reports what its HTTP parser finds by text only.
  const parseError = /Parse Error: (.+)$/.exec(detail)?.[1];
  if (parseError) return new InvalidResponse(operation, `is not valid HTTP: ${parseError}`);
  if (/ECONNRESET|EPIPE|socket hang up|aborted|terminated|closed/i.test(detail))
    return new Indeterminate('connection dropped', `${operation}: ${detail}`);
  return new Error(`${operation} could not be called: ${detail}`);
}
