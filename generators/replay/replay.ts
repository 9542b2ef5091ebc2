import { describeError, explainContradiction, explainUnexpected } from './assertions.ts';
import { NotReproducible, resolve } from './placeholder.ts';
import type { Check, ReplayCase, SendStep, Step, StepResult } from './replayCase.ts';

/** What replaying a case showed. */
export interface ReplayResult {
  readonly verdict: 'fixed' | 'still failing' | 'not reproducible';
  readonly reason: string;
}

/** Sends the requests of a case again and judges the responses as when it was found. */
export async function replay(
  { steps, checks }: Pick<ReplayCase, 'steps' | 'checks'>,
  send: SendStep,
): Promise<ReplayResult> {
  const outcomes: StepResult[] = [];
  const tokens = new Map<string, string>();
  try {
    for (let at = 0; at < steps.length; ) {
      const group = groupAt(steps, at);
      const filled = group.map((step) => ({ step, body: resolve(step.body, outcomes, tokens) }));
      outcomes.push(...(await Promise.all(filled.map(({ step, body }) => send(step, body)))));
      for (const [index, step] of group.entries()) {
        const outcome = outcomes[at + index];
        const wanted = step.expect && outcome ? resolve(step.expect, outcomes, tokens) : null;
        const reason = wanted && outcome ? explainUnexpected(wanted as NonNullable<Step['expect']>, outcome) : null;
        if (reason === null && step.setUp && outcome && !outcome.ok)
          return {
            verdict: 'not reproducible',
            reason: `step ${at + index} is a set-up step and was rejected: ${describeError(outcome)}`,
          };
        if (reason === null && !step.expect && outcome && wasNotAnswered(outcome))
          return {
            verdict: 'not reproducible',
            reason: `step ${at + index} got no usable response: ${describeError(outcome)}`,
          };
        if (reason !== null)
          return {
            verdict: step.setUp ? 'not reproducible' : 'still failing',
            reason: `step ${at + index}: ${reason}`,
          };
      }
      at += group.length;
    }
    for (const check of checks) {
      const reason = explainContradiction(resolve(check, outcomes, tokens) as Check, outcomes);
      if (reason !== null) return { verdict: 'still failing', reason };
    }
    return { verdict: 'fixed', reason: `${steps.length} requests got the expected responses` };
  } catch (error) {
    if (error instanceof NotReproducible) return { verdict: 'not reproducible', reason: error.message };
    throw error;
  }
}

/** Whether a response without an expectation still shows that the case could not be replayed: throttled, a server error, or no error name. */
const wasNotAnswered = ({ ok, error }: StepResult): boolean =>
  !ok && (error === null || ['ThrottlingException', 'InternalServerException'].includes(error.name));

/** The step at an index, with those that are sent concurrently with it. */
function groupAt(steps: readonly Step[], at: number): readonly Step[] {
  const first = steps[at];
  if (!first) return [];
  if (first.concurrentGroup === undefined) return [first];
  const rest = steps.slice(at);
  const end = rest.findIndex(({ concurrentGroup }) => concurrentGroup !== first.concurrentGroup);
  return end < 0 ? rest : rest.slice(0, end);
}
