import { setTimeout as wait } from 'node:timers/promises';
import type { OperationName } from '../schemas/index.ts';
import { assertSandboxOnly } from './assertSandboxOnly.ts';
import { maxDrops, nextAfterDrop } from './droppedConnection.ts';
import type { IndeterminateReason } from './outcome.ts';
import type { ApiResponse } from './response.ts';
import { sendUntilAnswered } from './sendUntilAnswered.ts';
import type { Session } from './session.ts';
import type { Route } from './signedRequest.ts';

export interface CallOptions {
  /** `sdk` (default): POST / with X-Amz-Target; `rest`: POST /<Operation>. */
  readonly route?: Route;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
  /**
   * False where a dropped connection is the subject: sends once, at once. 'after drops' where throttling is: at once, and
   * again only when the connection was dropped.
   */
  readonly retry?: boolean | 'after drops';
  /** True where a stale read is the subject. */
  readonly acceptStale?: boolean;
}

/**
 * Calls one operation and returns the response; an error of the API is a response like any other. Waits for its turn, sends
 * again what was throttled or dropped, and reads again what does not show this session's own writes yet. A string as input
 * is sent as it is.
 *
 * @throws {Indeterminate} when the target could not be judged
 * @throws {TargetFailed} when this operation alone never returns a whole response
 * @throws {WrongCatalog} instead of sending what must not be sent
 */
export async function call<O extends OperationName>(
  session: Session,
  operation: O,
  input: unknown,
  options: CallOptions = {},
): Promise<ApiResponse<O>> {
  const { writes } = session;
  const deadlineAtMs = performance.now() + session.readsMayLagMs;
  const request = typeof input === 'string' ? null : input;
  for (let pauseMs = 50; ; pauseMs = Math.min(pauseMs * 1.5, 2_000)) {
    const response = await sendWithin(session, operation, input, options);
    const { retry = true, acceptStale = false } = options;
    const isFinal = acceptStale || retry !== true || performance.now() >= deadlineAtMs;
    if (isFinal || !writes.isStale(operation, request, response)) {
      writes.record(operation, request, response);
      return response;
    }
    await wait(pauseMs);
  }
}

/** Sends a request until it is answered, as long as the session's limits and the options of the call allow. */
async function sendWithin<O extends OperationName>(
  session: Session,
  operation: O,
  input: unknown,
  { route = 'sdk', headers = {}, timeoutMs = 15_000, retry = true }: CallOptions,
): Promise<ApiResponse<O>> {
  const body = typeof input === 'string' ? input : JSON.stringify(input ?? {});
  assertSandboxOnly(session.isOwnEmulator, body);
  const retryForMs = retry === true ? session.rateLimiter.retryForMs : 0;
  const request = { operation, input, body, route, headers, timeoutMs, isRetry: false };
  const response = await sendUntilAnswered(session, request, {
    isPaced: retry === true,
    retryForMs,
    afterDrop: async (error, drops) => {
      if (!retry) throw error;
      return nextAfterDrop(session, operation, input, error, drops >= maxDrops);
    },
  });
  return { ...response, inconclusive: inconclusiveReason(session, response, retryForMs > 0) };
}

/** Permission and pace say nothing about a requirement, except on an emulator of ours, where both are in our hands. */
function inconclusiveReason(
  { isOwnEmulator }: Session,
  { error }: Pick<ApiResponse, 'error'>,
  wasRetried: boolean,
): IndeterminateReason | null {
  if (error?.name === 'ThrottlingException' && (wasRetried || !isOwnEmulator)) return 'throttled';
  return error?.name === 'AccessDeniedException' && !isOwnEmulator ? 'not permitted' : null;
}
