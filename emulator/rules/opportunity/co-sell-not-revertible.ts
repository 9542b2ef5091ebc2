import { errorIf, fieldError } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

export const rule: Rule = {
  name: 'co-sell-not-revertible',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F; the code is inferred',
  description: 'An opportunity that asked for co-sell support does not go back to visibility only.',
  errors: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'primaryNeedsFromAws' }],
  check: ({ stored, proposed }) => {
    const before: readonly string[] = stored?.PrimaryNeedsFromAws ?? [];
    const after: readonly string[] = proposed.PrimaryNeedsFromAws ?? [];
    const returned =
      before.some((need) => !visibilityOnlyNeeds.has(need)) && after.some((need) => visibilityOnlyNeeds.has(need));
    const message = 'An opportunity cannot return from Co-Sell to visibility only';
    return errorIf(returned, fieldError('primaryNeedsFromAws', 'ACTION_NOT_PERMITTED', message));
  },
};
