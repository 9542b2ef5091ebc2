import { fieldError, singleErrorRule } from '../accessors.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

const isVisibilityOnly = (need: string): boolean => visibilityOnlyNeeds.has(need);

export const rule = singleErrorRule({
  name: 'co-sell-not-revertible',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'inferred',
  source: 'behaviour D.26, since-launch Q.6; CSV-F; the code is inferred',
  description: 'An opportunity that asked for co-sell support cannot go back to visibility only.',
  error: fieldError(
    'primaryNeedsFromAws',
    'ACTION_NOT_PERMITTED',
    'primaryNeedsFromAws cannot change from Co-Sell to visibility only',
  ),
  isViolated: ({ stored, proposed, involvement }) => {
    const before: readonly string[] = stored?.PrimaryNeedsFromAws ?? [];
    const after: readonly string[] = proposed.PrimaryNeedsFromAws ?? [];
    // An update that left the needs out has not taken the submission back.
    const askedForCoSell = before.length === 0 ? involvement === 'Co-Sell' : !before.some(isVisibilityOnly);
    return askedForCoSell && after.some(isVisibilityOnly);
  },
});
