/** What can become of a requirement, worst first. Only `failed` is charged to the target. */
export const outcomes = ['failed', 'harness error', 'known failure', 'indeterminate', 'untested', 'passed'] as const;
export type Outcome = (typeof outcomes)[number];

/**
 * Why there is no plain verdict, where the exit code depends on it: the set-up failed, the test did not run, or a failure
 * that the baseline lists no longer happens.
 */
export type Circumstance = 'set-up failed' | 'did not run' | 'passes again';

/** An outcome with its reason; a passed one needs none. */
export interface OutcomeWithReason {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly circumstance?: Circumstance;
}

/** How each outcome is shown: a mark as well as a colour, its letter in the page, and a sentence for the legend. */
export const legend = {
  failed: { mark: '✕', short: 'x', description: 'an assertion about the target did not hold' },
  'harness error': { mark: '!', short: 'h', description: 'a mistake of the harness; says nothing about the target' },
  'known failure': { mark: '≈', short: 'k', description: 'failed, and the baseline file of the target lists it' },
  indeterminate: {
    mark: '?',
    short: 'i',
    description: 'no verdict: throttled, timed out, not permitted or budget spent',
  },
  untested: { mark: '○', short: 'u', description: 'not tested, for the reason given' },
  passed: { mark: '✓', short: 'p', description: 'every assertion held' },
} as const satisfies Record<Outcome, { mark: string; short: string; description: string }>;

export const passed: OutcomeWithReason = { outcome: 'passed', reason: null };

/**
 * The outcome of a requirement that several tests check: the worst of theirs. A requirement is passed only when every
 * test of it passed, so an untested part keeps the whole from looking green.
 */
export function combine(judgements: readonly OutcomeWithReason[]): OutcomeWithReason {
  if (judgements.length === 0) return { outcome: 'untested', reason: 'no test ran', circumstance: 'did not run' };
  for (const outcome of outcomes) {
    const found = judgements.filter((judgement) => judgement.outcome === outcome);
    const first = found.find(({ circumstance }) => circumstance !== undefined) ?? found[0];
    if (!first) continue;
    if (outcome === 'passed' || found.length === judgements.length) return first;
    const part = `${found.length} of ${judgements.length} tests`;
    return { ...first, reason: first.reason ? `${first.reason} (${part})` : part };
  }
  return passed;
}

/** How many of each outcome. */
export type Counts = Record<Outcome, number>;
export function count(judgements: Iterable<{ readonly outcome: Outcome }>): Counts {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Counts;
  for (const { outcome } of judgements) counts[outcome] += 1;
  return counts;
}
export const total = (counts: Counts): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
