import { errorIf, fieldError } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

export const rule: Rule = {
  name: 'primary-needs-not-mixed',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F; the code is inferred',
  description: 'The value that asks for no support stands alone.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'primaryNeedsFromAws' }],
  check: ({ proposed }) => {
    const needs: readonly string[] = proposed.PrimaryNeedsFromAws ?? [];
    const mixed =
      needs.some((need) => visibilityOnlyNeeds.has(need)) && needs.some((need) => !visibilityOnlyNeeds.has(need));
    return errorIf(
      mixed,
      fieldError('primaryNeedsFromAws', 'INVALID_VALUE', 'Co-Sell needs cannot go with a need for no support'),
    );
  },
};
