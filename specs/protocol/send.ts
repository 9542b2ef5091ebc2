import { setTimeout as wait } from 'node:timers/promises';
import { assertSandboxOnly } from '../../client/assertSandboxOnly.ts';
import { rememberSignature, scrubArrived } from '../../client/door.ts';
import { maxDrops } from '../../client/droppedConnection.ts';
import { type Exchange, type HttpMessage, operationNamedBy } from '../../client/exchange.ts';
import { backoffMs, type QuotaBucket } from '../../client/rateLimiter.ts';
import { type RawOutcome, type RawRequestPlan, sendRaw } from '../../client/raw.ts';
import type { RawResponse } from '../../client/rawResponse.ts';
import { redact, redactText } from '../../client/redact.ts';
import { parseBoundedJson } from '../../client/responseLimits.ts';
import type { Session } from '../../client/session.ts';
import { operations } from '../../schemas/index.ts';
import { type RawRequest, toBytes } from './rawRequest.ts';

/** How much of a long body or header goes into the evidence. */
const maxLoggedLength = 2000;
const clip = (text: string): string =>
  text.length > maxLoggedLength ? `${text.slice(0, maxLoggedLength)}… (${text.length} characters)` : text;

/**
 * Sends `message`, by `plan` when its bytes are to arrive in an odd way, again after a drop, and keeps the redacted exchange.
 * On a target that this run did not start, a body that names another catalog throws WrongCatalog and is not sent.
 */
export async function send(
  session: Session,
  message: RawRequest,
  plan: RawRequestPlan = singlePiece(message),
): Promise<readonly RawOutcome[]> {
  assertSandboxOnly(session.isOwnEmulator, message.body.toString('utf8'));
  const { rateLimiter, transcript, endpoint } = session;
  const deadlineAtMs = performance.now() + rateLimiter.retryForMs;
  for (let attempt = 1; ; attempt += 1) {
    await rateLimiter.acquire(bucketOf(message));
    const startedAt = new Date().toISOString();
    const startMs = performance.now();
    rememberSignature(Object.fromEntries(message.headerLines), message.target);
    const outcomes = (await sendRaw(endpoint, plan)).map((outcome) => scrubOutcome(session, outcome));
    const durationMs = performance.now() - startMs;
    for (const outcome of outcomes) transcript.retain(exchangeOf(session, message, outcome, startedAt, durationMs));
    const throttled = outcomes.some((each) => each.kind === 'response' && errorName(each) === 'ThrottlingException');
    const dropped = outcomes.at(-1)?.kind === 'dropped' && attempt < maxDrops;
    if (!dropped && (!throttled || performance.now() >= deadlineAtMs)) return outcomes;
    // Our own emulator has no network to recover.
    if (rateLimiter.retryForMs > 0) await wait(backoffMs(attempt));
  }
}

/** An outcome without the run's credentials. Byte by byte as Latin-1, so that everything else of the body stays as it is. */
function scrubOutcome(session: Session, outcome: RawOutcome): RawOutcome {
  if (outcome.kind === 'not HTTP')
    return { ...outcome, reason: scrubArrived(session, { headers: {}, text: outcome.reason }).text };
  if (outcome.kind !== 'response') return outcome;
  const arrived = { headers: outcome.headers, text: outcome.body.toString('latin1') };
  const { headers, text } = scrubArrived(session, arrived);
  session.transcript.noteCatalogs(text);
  return { ...outcome, headers, body: text === arrived.text ? outcome.body : Buffer.from(text, 'latin1') };
}

/** The quota that a message counts against, by the operation it names; a write where it names none. */
function bucketOf({ headerLines, target }: RawRequest): QuotaBucket {
  const named = headerLines.find(([name]) => name.toLowerCase() === 'x-amz-target')?.[1] ?? target;
  const operation = operationNamedBy(named);
  return operation && operations[operation].readonly ? 'read' : 'write';
}

const singlePiece = (message: RawRequest): RawRequestPlan => ({ segments: [toBytes(message)] });

export function exchangeOf(
  session: Session,
  message: RawRequest,
  outcome: RawOutcome,
  startedAt: string,
  durationMs: number,
): Exchange {
  const headers: Record<string, string> = {};
  for (const [name, value] of message.headerLines)
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  const url = redactText(session.endpoint + clip(message.target), session.credentials);
  return {
    operation: 'raw',
    route: 'raw',
    startedAt,
    durationMs,
    request: { method: message.method, url, ...loggable(session, { headers, body: message.body.toString('utf8') }) },
    response: outcome.kind === 'response' ? { status: outcome.status, ...loggable(session, textOf(outcome)) } : null,
    error: outcome.kind === 'response' ? errorName(outcome) : null,
    shapeErrors: [],
    undocumented: [],
  };
}

const textOf = (reply: RawResponse): HttpMessage => ({ headers: reply.headers, body: reply.body.toString('utf8') });

function loggable(session: Session, message: HttpMessage): HttpMessage {
  const redacted = redact(message, session.credentials);
  const headers = Object.entries(redacted.headers)
    .slice(0, 60)
    .map(([name, value]) => [name, clip(value)] as const);
  return { headers: Object.fromEntries(headers), body: clip(redacted.body) };
}

/** The members of a JSON body, or null when it is no JSON object. */
export function membersOf(reply: RawResponse): Readonly<Record<string, unknown>> | null {
  const parsed = parseBoundedJson(reply.body.toString('utf8'));
  return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
}

/** The exception's bare name: from the header (behaviour A.8) or, as awsJson has it, from the body. */
export function errorName(reply: RawResponse): string | null {
  const named = reply.headers['x-amzn-errortype'] ?? membersOf(reply)?.__type;
  const bare = typeof named === 'string' ? (named.split(':')[0]?.split('#').at(-1) ?? '') : '';
  return bare === '' ? null : bare;
}

const json = /^application\/(json|x-amz-json-1\.[01])\b/;

/** What keeps a reply from being an AWS error: id, JSON, name, message. Empty when it is one. */
export function awsErrorDefects(reply: RawResponse): readonly string[] {
  const members = membersOf(reply);
  return [
    reply.status >= 400 && reply.status < 500 ? '' : `status ${reply.status}, not 4xx`,
    reply.headers['x-amzn-requestid'] ? '' : 'no x-amzn-RequestId',
    json.test(reply.headers['content-type'] ?? '')
      ? ''
      : `content type ${reply.headers['content-type'] ?? 'missing'}, not JSON`,
    members ? '' : 'body is no JSON object',
    errorName(reply) ? '' : 'no name of the exception in x-amzn-ErrorType or __type',
    // It may be empty, as that of a ValidationException often is (behaviour A.18).
    typeof (members?.Message ?? members?.message) === 'string' ? '' : 'no Message',
  ].filter((fault) => fault !== '');
}
