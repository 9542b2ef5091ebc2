import { fieldError, singleErrorRule } from '../accessors.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

export const rule = singleErrorRule({
  name: 'co-sell-not-revertible',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'inferred',
  source: 'behaviour D.26; CSV-F; the code is inferred',
  description: 'An opportunity that asked for co-sell support cannot go back to visibility only.',
  error: fieldError(
    'primaryNeedsFromAws',
    'ACTION_NOT_PERMITTED',
    'primaryNeedsFromAws cannot change from Co-Sell to visibility only',
  ),
  isViolated: ({ stored, proposed }) => {
    const before: readonly string[] = stored?.PrimaryNeedsFromAws ?? [];
    const after: readonly string[] = proposed.PrimaryNeedsFromAws ?? [];
    return before.some((need) => !visibilityOnlyNeeds.has(need)) && after.some((need) => visibilityOnlyNeeds.has(need));
  },
});
