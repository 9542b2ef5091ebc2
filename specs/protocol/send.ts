import type { Exchange, WireMessage } from '../../client/exchange.ts';
import { guard } from '../../client/guard.ts';
import { type RawOutcome, type RawPlan, sendRaw } from '../../client/raw.ts';
import type { RawReply } from '../../client/rawReply.ts';
import { redact } from '../../client/redact.ts';
import type { Session } from '../../client/session.ts';
import { bytesOf, type Message } from './envelope.ts';

/** How much of a long body or header goes into the evidence. */
const kept = 2000;
const clipped = (text: string): string =>
  text.length > kept ? `${text.slice(0, kept)}… (${text.length} characters)` : text;

/**
 * Sends `message`, by `plan` when its bytes are to arrive in an odd way, and keeps the redacted exchange. On a target
 * that this run did not start, a body that names another catalog throws WrongCatalog and is not sent.
 */
export async function send(
  session: Session,
  message: Message,
  plan: RawPlan = whole(message),
): Promise<readonly RawOutcome[]> {
  guard(session.ours, message.body.toString('utf8'));
  await session.pace.take('read');
  const startedAt = new Date().toISOString();
  const start = performance.now();
  const outcomes = await sendRaw(session.endpoint, plan);
  const millis = performance.now() - start;
  for (const outcome of outcomes) session.transcript.keep(exchangeOf(session, message, outcome, startedAt, millis));
  return outcomes;
}

const whole = (message: Message): RawPlan => ({ pieces: [bytesOf(message)] });

export function exchangeOf(
  session: Session,
  message: Message,
  outcome: RawOutcome,
  startedAt: string,
  millis: number,
): Exchange {
  const headers: Record<string, string> = {};
  for (const [name, value] of message.lines)
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}, ${value}` : value;
  const url = session.endpoint + clipped(message.target);
  return {
    operation: 'raw',
    route: 'raw',
    startedAt,
    millis,
    request: { method: message.method, url, ...shown(session, { headers, body: message.body.toString('utf8') }) },
    response: outcome.kind === 'reply' ? { status: outcome.status, ...shown(session, textOf(outcome)) } : null,
    error: outcome.kind === 'reply' ? errorName(outcome) : null,
    faults: [],
    drift: [],
  };
}

const textOf = (reply: RawReply): WireMessage => ({ headers: reply.headers, body: reply.body.toString('utf8') });

function shown(session: Session, message: WireMessage): WireMessage {
  const clean = redact(message, session.credentials);
  const headers = Object.entries(clean.headers)
    .slice(0, 60)
    .map(([name, value]) => [name, clipped(value)] as const);
  return { headers: Object.fromEntries(headers), body: clipped(clean.body) };
}

/** The members of a JSON body, or null when it is no JSON object. */
export function membersOf(reply: RawReply): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(reply.body.toString('utf8'));
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

/** The exception's bare name: from the header (facts A.8) or, as awsJson has it, from the body. */
export function errorName(reply: RawReply): string | null {
  const named = reply.headers['x-amzn-errortype'] ?? membersOf(reply)?.__type;
  const bare = typeof named === 'string' ? (named.split(':')[0]?.split('#').at(-1) ?? '') : '';
  return bare === '' ? null : bare;
}

const json = /^application\/(json|x-amz-json-1\.[01])\b/;

/** What keeps a reply from being an AWS error: id, JSON, name, message. Empty when it is one. */
export function notAnAwsError(reply: RawReply): readonly string[] {
  const members = membersOf(reply);
  return [
    reply.status >= 400 && reply.status < 500 ? '' : `status ${reply.status}, not 4xx`,
    reply.headers['x-amzn-requestid'] ? '' : 'no x-amzn-RequestId',
    json.test(reply.headers['content-type'] ?? '')
      ? ''
      : `content type ${reply.headers['content-type'] ?? 'missing'}, not JSON`,
    members ? '' : 'body is no JSON object',
    errorName(reply) ? '' : 'no name of the exception in x-amzn-ErrorType or __type',
    typeof (members?.Message ?? members?.message) === 'string' ? '' : 'no Message',
  ].filter((fault) => fault !== '');
}
