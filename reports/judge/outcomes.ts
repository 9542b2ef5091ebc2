/** What can become of a requirement, worst first. Only `failed` is charged to the target. */
export const outcomes = ['failed', 'harness fault', 'known deviation', 'indeterminate', 'untested', 'passed'] as const;
export type Outcome = (typeof outcomes)[number];

/** An outcome with its reason; a passed one needs none. */
export interface OutcomeWithReason {
  readonly outcome: Outcome;
  readonly reason: string | null;
}

/** How each outcome is shown: a shape as well as a colour, and a sentence for the legend. */
export const legend = {
  failed: { mark: '✕', short: 'x', description: 'an assertion about the target did not hold' },
  'harness fault': { mark: '!', short: 'h', description: 'a fault of our own; says nothing about the target' },
  'known deviation': { mark: '≈', short: 'k', description: 'failed as its baseline line says it does' },
  indeterminate: {
    mark: '?',
    short: 'i',
    description: 'no verdict: throttled, timed out, not permitted or budget spent',
  },
  untested: { mark: '○', short: 'u', description: 'not tried, for the reason given' },
  passed: { mark: '✓', short: 'p', description: 'every assertion held' },
} as const satisfies Record<Outcome, { mark: string; short: string; description: string }>;

export const passed: OutcomeWithReason = { outcome: 'passed', reason: null };

/**
 * The verdict of a requirement that several tests prove: the worst of theirs. A requirement is passed only when every
 * test of it passed, so an untested part keeps the whole from looking green.
 */
export function combine(judgements: readonly OutcomeWithReason[]): OutcomeWithReason {
  if (judgements.length === 0) return { outcome: 'untested', reason: 'no test ran' };
  for (const outcome of outcomes) {
    const found = judgements.filter((judgement) => judgement.outcome === outcome);
    const [first] = found;
    if (!first) continue;
    if (outcome === 'passed' || found.length === judgements.length) return first;
    const part = `${found.length} of ${judgements.length} tests`;
    return { outcome, reason: first.reason ? `${first.reason} (${part})` : part };
  }
  return passed;
}

/** How many of each outcome. */
export type Counts = Record<Outcome, number>;
export function count(judgements: Iterable<{ readonly outcome: Outcome }>): Counts {
  const counts: Counts = {
    failed: 0,
    'harness fault': 0,
    'known deviation': 0,
    indeterminate: 0,
    untested: 0,
    passed: 0,
  };
  for (const { outcome } of judgements) counts[outcome] += 1;
  return counts;
}
export const total = (counts: Counts): number => outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
