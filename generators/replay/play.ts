import type { Case, Check, Outcome, Send, Step } from './case.ts';
import { contradiction, refusalOf, unexpected } from './judge.ts';
import { fillIn, NotReproducible } from './placeholder.ts';

/** What playing a case again showed. */
export interface Verdict {
  readonly verdict: 'fixed' | 'still failing' | 'not reproducible';
  readonly said: string;
}

/** Sends exactly the sequence of a case and judges the answers as they were judged when it was found. */
export async function play({ steps, checks }: Pick<Case, 'steps' | 'checks'>, send: Send): Promise<Verdict> {
  const outcomes: Outcome[] = [];
  const tokens = new Map<string, string>();
  try {
    for (let at = 0; at < steps.length; ) {
      const group = groupAt(steps, at);
      const filled = group.map((step) => ({ step, body: fillIn(step.body, outcomes, tokens) }));
      outcomes.push(...(await Promise.all(filled.map(({ step, body }) => send(step, body)))));
      for (const [index, step] of group.entries()) {
        const outcome = outcomes[at + index];
        const wanted = step.expect && outcome ? fillIn(step.expect, outcomes, tokens) : null;
        const said = wanted && outcome ? unexpected(wanted as NonNullable<Step['expect']>, outcome) : null;
        if (said === null && step.setUp && outcome && !outcome.ok)
          return {
            verdict: 'not reproducible',
            said: `step ${at + index} prepares and was refused: ${refusalOf(outcome)}`,
          };
        if (said !== null)
          return { verdict: step.setUp ? 'not reproducible' : 'still failing', said: `step ${at + index}: ${said}` };
      }
      at += group.length;
    }
    for (const check of checks) {
      const said = contradiction(fillIn(check, outcomes, tokens) as Check, outcomes);
      if (said !== null) return { verdict: 'still failing', said };
    }
    return { verdict: 'fixed', said: `${steps.length} requests were answered as they should be` };
  } catch (error) {
    if (error instanceof NotReproducible) return { verdict: 'not reproducible', said: error.message };
    throw error;
  }
}

/** The step at this place, with those that are sent together with it. */
function groupAt(steps: readonly Step[], at: number): readonly Step[] {
  const first = steps[at];
  if (!first) return [];
  if (first.together === undefined) return [first];
  const rest = steps.slice(at);
  const end = rest.findIndex(({ together }) => together !== first.together);
  return end < 0 ? rest : rest.slice(0, end);
}
