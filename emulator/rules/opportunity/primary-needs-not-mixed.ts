import { fieldError, singleErrorRule } from '../accessors.ts';
import { visibilityOnlyNeeds } from '../tables/primaryNeeds.ts';

export const rule = singleErrorRule({
  name: 'primary-needs-not-mixed',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'inferred',
  source: 'behaviour D.26; CSV-F; the code is inferred',
  description: 'The primary need that asks for no support cannot be combined with others.',
  error: fieldError(
    'primaryNeedsFromAws',
    'INVALID_VALUE',
    'primaryNeedsFromAws cannot combine Co-Sell needs with the need for no support',
  ),
  isViolated: ({ proposed }) => {
    const needs: readonly string[] = proposed.PrimaryNeedsFromAws ?? [];
    return needs.some((need) => visibilityOnlyNeeds.has(need)) && needs.some((need) => !visibilityOnlyNeeds.has(need));
  },
});
