import { call } from '../../client/call.ts';
import type { Exchange } from '../../client/exchange.ts';
import { waitFor } from '../../client/poll.ts';
import type { QuotaBucket } from '../../client/rateLimiter.ts';
import type { ApiResponse } from '../../client/response.ts';
import type { Session } from '../../client/session.ts';
import { getAt } from '../../generators/bodyPath.ts';
import type { SendStep, Step, StepResult } from '../../generators/replay/replayCase.ts';
import { operations } from '../../schemas/index.ts';
import { Indeterminate } from '../support/outcome.ts';
import { fatalShapeError } from '../support/responseChecks.ts';

/** The exchange that an outcome came of, for the curl command of a counterexample. */
export const exchanges = new WeakMap<StepResult, Exchange>();

const timeoutMs = 30_000;

/** Sends steps as one identity. `eventual`: what was written may be read a while later only (behaviour B.2). */
export const stepSender =
  (session: Session, spend: (bucket: QuotaBucket) => void, eventual: boolean): SendStep =>
  async (step, body) => {
    const wire = encodeBody(step, body);
    const startMs = performance.now();
    const ask = async (): Promise<ApiResponse> => {
      spend(operations[step.operation].readonly ? 'read' : 'write');
      const reply = await call(session, step.operation, wire, step.route ? { route: step.route } : {});
      if (reply.inconclusive)
        throw new Indeterminate(reply.inconclusive, `${step.operation} answered ${reply.error?.name ?? reply.status}`);
      return reply;
    };
    const early = (reply: ApiResponse): boolean =>
      (step.pollTask === true && reply.ok && getAt(reply.body, 'TaskStatus') === 'IN_PROGRESS') ||
      (step.retryNotFound === true && eventual && reply.error?.name === 'ResourceNotFoundException');
    let reply = await ask();
    if (early(reply)) {
      await waitFor(
        async () => {
          reply = await ask();
          return early(reply) ? null : reply;
        },
        { timeoutMs, intervalMs: 50, description: `${step.operation} being done` },
      ).catch((error: unknown) => {
        if (!early(reply)) throw error;
      });
    }
    // A success that is none at all, such as `{}` for everything, must not pass for one.
    const gross = reply.ok ? fatalShapeError(reply) : null;
    const outcome: StepResult = {
      operation: step.operation,
      requestBody: body,
      ok: reply.ok && gross === null,
      body: reply.body,
      error: gross
        ? { name: 'a success without its body', members: { [gross.path.join('/')]: gross.message } }
        : reply.error,
      startMs,
      endMs: performance.now(),
    };
    exchanges.set(outcome, reply.exchange);
    return outcome;
  };

/** The body as the step wants it written: as JSON does, with white space everywhere, or with its members in reverse. */
function encodeBody(step: Step, body: unknown): unknown {
  if (step.encoding === 'spaced') return `\n\t ${JSON.stringify(body, null, '\t')} \r\n`;
  return step.encoding === 'reversed' ? JSON.stringify(reverseMembers(body)) : body;
}

function reverseMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseMembers);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reverseMembers(member)]),
  );
}
