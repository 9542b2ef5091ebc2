import { describeError, explainContradiction, explainUnexpected } from './assertions.ts';
import { NotReproducible, resolve } from './placeholder.ts';
import type { Check, ReplayCase, SendStep, Step, StepResult } from './replayCase.ts';

/** What playing a case again showed. */
export interface ReplayResult {
  readonly verdict: 'fixed' | 'still failing' | 'not reproducible';
  readonly reason: string;
}

/** Sends exactly the sequence of a case and judges the answers as they were judged when it was found. */
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
            reason: `step ${at + index} prepares and was refused: ${describeError(outcome)}`,
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
    return { verdict: 'fixed', reason: `${steps.length} requests were answered as they should be` };
  } catch (error) {
    if (error instanceof NotReproducible) return { verdict: 'not reproducible', reason: error.message };
    throw error;
  }
}

/** A throttled call, a server error, or a response that names no error proves nothing where nothing was expected of it. */
const wasNotAnswered = ({ ok, error }: StepResult): boolean =>
  !ok && (error === null || ['ThrottlingException', 'InternalServerException'].includes(error.name));

/** The step at this place, with those that are sent together with it. */
function groupAt(steps: readonly Step[], at: number): readonly Step[] {
  const first = steps[at];
  if (!first) return [];
  if (first.concurrentGroup === undefined) return [first];
  const rest = steps.slice(at);
  const end = rest.findIndex(({ concurrentGroup }) => concurrentGroup !== first.concurrentGroup);
  return end < 0 ? rest : rest.slice(0, end);
}
