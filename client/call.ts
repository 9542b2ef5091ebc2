import { setTimeout as wait } from 'node:timers/promises';
import { type OperationName, operations, type ResponseOf } from '../schemas/index.ts';
import type { Exchange } from './exchange.ts';
import { guard } from './guard.ts';
import { type Cause, Indeterminate } from './indeterminate.ts';
import { backoff } from './pace.ts';
import { redact, redactText } from './redact.ts';
import { type Reply, read } from './reply.ts';
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
): Promise<Reply<O>> {
  const body = typeof input === 'string' ? input : JSON.stringify(input ?? {});
  guard(session.ours, body);
  const end = performance.now() + session.pace.patienceMs;
  for (let attempt = 1; ; attempt += 1) {
    await session.pace.take(operations[operation].readonly ? 'read' : 'write');
    const reply = await once(session, operation, input, body, options, attempt > 1);
    if (reply.problem?.name !== 'ThrottlingException' || performance.now() >= end) return reply;
    await wait(backoff(attempt));
  }
}

/** Content types and target of both routes (facts A.2, A.3). */
const routes = {
  sdk: (operation: OperationName) => ({
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSPartnerCentralSelling.${operation}` },
  }),
  rest: (operation: OperationName) => ({ path: `/${operation}`, headers: { 'content-type': 'application/json' } }),
} as const;

async function once<O extends OperationName>(
  session: Session,
  operation: O,
  input: unknown,
  body: string,
  { route = 'sdk', headers: extra = {}, timeoutMs = 15_000 }: CallOptions,
  retried: boolean,
): Promise<Reply<O>> {
  const { path, headers: own } = routes[route](operation);
  const url = `${session.endpoint}${path}`;
  const message = { method: 'POST', url, headers: { accept: 'application/json', ...own, ...extra }, body };
  const headers = await sign(message, session.credentials);
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const request = { method: 'POST', url, ...redact({ headers, body }, session.credentials) };
  const about = { operation, route, startedAt, request };
  try {
    const response = await session.request.fetch(url, {
      method: 'POST',
      headers,
      // Bytes, because a string of the wrong JSON would be quoted on its way.
      data: Buffer.from(body),
      maxRedirects: 0,
      timeout: timeoutMs,
    });
    const text = await response.text();
    const millis = performance.now() - start;
    const status = response.status();
    const answered = response.headers();
    const reading = read(operation, status, answered, text, session.strict);
    const exchange: Exchange = {
      ...about,
      millis,
      response: { status, ...redact({ headers: answered, body: text }, session.credentials) },
      error: reading.problem?.name ?? null,
      ...reading.shape,
    };
    session.transcript.note(operation, exchange, retried);
    session.transcript.saw(operation, input, reading.ok ? reading.parsed : null);
    const success = reading.ok ? (reading.parsed as ResponseOf<O>) : null;
    const requestId = answered['x-amzn-requestid'] ?? null;
    const { ok, problem, shape } = reading;
    const undecided = session.pace.patienceMs > 0 ? undecidedBy(problem?.name) : null;
    return {
      operation,
      status,
      headers: answered,
      text,
      ok,
      body: success,
      problem,
      requestId,
      millis,
      shape,
      exchange,
      undecided,
    };
  } catch (error) {
    const exchange: Exchange = {
      ...about,
      millis: performance.now() - start,
      response: null,
      error: null,
      faults: [],
      drift: [],
    };
    session.transcript.note(operation, exchange, retried);
    throw noAnswer(session, operation, error, timeoutMs);
  }
}

/** On a live target these say something about our leave and our pace, and nothing about the requirement. */
const undecidedBy = (name: string | undefined): Cause | null =>
  name === 'ThrottlingException' ? 'throttled' : name === 'AccessDeniedException' ? 'not permitted' : null;

/** Only the first line is passed on: the rest of such an error lists the request's headers. */
function noAnswer(session: Session, operation: OperationName, error: unknown, timeoutMs: number): Error {
  const said = redactText(
    String(error instanceof Error ? error.message : error).split('\n', 1)[0] ?? '',
    session.credentials,
  );
  if (/timed? ?out|timeout/i.test(said))
    return new Indeterminate('timed out', `${operation} had no answer within ${timeoutMs / 1000} s`);
  if (/ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH/.test(said))
    return new Error(
      `No connection to ${session.endpoint} (${said}). Is the target running, and can this machine reach it?`,
    );
  if (/ECONNRESET|EPIPE|socket hang up|aborted|Parse Error/i.test(said))
    return new Indeterminate('connection dropped', `${operation}: ${said}`);
  return new Error(`${operation} could not be called: ${said}`);
}
