import { fault, when } from '../read.ts';
import type { Rule } from '../rule.ts';
import { visibilityOnly } from '../tables/primaryNeeds.ts';

export const rule: Rule = {
  name: 'primary-needs-not-mixed',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F; the code is inferred',
  says: 'The value that asks for no support stands alone.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'primaryNeedsFromAws' }],
  check: ({ next }) => {
    const needs: readonly string[] = next.PrimaryNeedsFromAws ?? [];
    const mixed = needs.some((need) => visibilityOnly.has(need)) && needs.some((need) => !visibilityOnly.has(need));
    return when(
      mixed,
      fault('primaryNeedsFromAws', 'INVALID_VALUE', 'Co-Sell needs cannot go with a need for no support'),
    );
  },
};
