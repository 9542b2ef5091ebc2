import { call } from '../../client/call.ts';
import type { Exchange } from '../../client/exchange.ts';
import { until } from '../../client/poll.ts';
import type { Reply } from '../../client/reply.ts';
import type { Session } from '../../client/session.ts';
import { get } from '../../generators/faults/at.ts';
import type { Outcome, Send, Step } from '../../generators/replay/case.ts';
import { grossFault, Indeterminate } from '../support/outcome.ts';

/** The exchange that an outcome came of, for the curl command of a counterexample. */
export const exchanges = new WeakMap<Outcome, Exchange>();

const deadlineMs = 30_000;

/** Sends steps as one identity. `eventual`: what was written may be read a while later only (facts B.2). */
export const sender =
  (session: Session, spend: () => void, eventual: boolean): Send =>
  async (step, body) => {
    const wire = written(step, body);
    const from = performance.now();
    const ask = async (): Promise<Reply> => {
      spend();
      const reply = await call(session, step.operation, wire, step.route ? { route: step.route } : {});
      if (reply.undecided)
        throw new Indeterminate(reply.undecided, `${step.operation} answered ${reply.problem?.name ?? reply.status}`);
      return reply;
    };
    const early = (reply: Reply): boolean =>
      (step.settles === true && reply.ok && get(reply.body, 'TaskStatus') === 'IN_PROGRESS') ||
      (step.patient === true && eventual && reply.problem?.name === 'ResourceNotFoundException');
    let reply = await ask();
    if (early(reply)) {
      await until(
        async () => {
          reply = await ask();
          return early(reply) ? null : reply;
        },
        { deadlineMs, everyMs: 50, what: `${step.operation} being done` },
      ).catch((error: unknown) => {
        if (!early(reply)) throw error;
      });
    }
    // A success that is none at all, such as `{}` for everything, must not pass for one.
    const gross = reply.ok ? grossFault(reply) : null;
    const outcome: Outcome = {
      operation: step.operation,
      sent: body,
      ok: reply.ok && gross === null,
      body: reply.body,
      problem: gross
        ? { name: 'a success without its body', members: { [gross.path]: gross.expected } }
        : reply.problem,
      from,
      to: performance.now(),
    };
    exchanges.set(outcome, reply.exchange);
    return outcome;
  };

/** The body as the step wants it written: as JSON does, with white space everywhere, or with its members in reverse. */
function written(step: Step, body: unknown): unknown {
  if (step.wire === 'spaced') return `\n\t ${JSON.stringify(body, null, '\t')} \r\n`;
  return step.wire === 'reversed' ? JSON.stringify(reversed(body)) : body;
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}
