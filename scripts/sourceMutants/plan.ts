import type { SourceMutant } from './candidates.ts';
import type { Reach } from './reach.ts';
import { byRelevance } from './relevance.ts';

/** So many requirements meet a mutant at first, then so many more, then all that are left; generated ones come last. */
const roundSizes = [20, 80] as const;
export const rounds = roundSizes.length + 2;
/**
 * The requirements that can notice a mutant, round by round. None for a place that is never reached. Those that were `added`
 * since the reach was recorded meet it first.
 */
export function planRounds(
  mutant: SourceMutant,
  reach: Reach,
  added: readonly string[] = [],
): readonly (readonly string[])[] {
  const reached = reach.requirements[mutant.id] ?? [];
  const isShared = reach.atStart.includes(mutant.id) && reached.length === 0;
  if (reached.length === 0 && !isShared) return added.length > 0 ? [added] : [];
  const usable = reach.tests.filter(({ requirement }) => !reach.notPassed.includes(requirement));
  const near = new Set(reached);
  const order = [...new Set(byRelevance(mutant, usable).map(({ requirement }) => requirement))];
  const ordered =
    isShared || reach.rarely.includes(mutant.id)
      ? [...order.filter((id) => near.has(id)), ...order.filter((id) => !near.has(id))]
      : order.filter((id) => near.has(id));
  const generated = ordered.filter((id) => id.startsWith('GEN-'));
  const others = ordered.filter((id) => !id.startsWith('GEN-'));
  const [first, second] = roundSizes;
  return [
    [...added, ...others.slice(0, first)],
    others.slice(first, first + second),
    others.slice(first + second),
    generated,
  ];
}
