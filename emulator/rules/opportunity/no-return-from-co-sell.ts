import { fault, when } from '../read.ts';
import type { Rule } from '../rule.ts';
import { visibilityOnly } from '../tables/primaryNeeds.ts';

export const rule: Rule = {
  name: 'no-return-from-co-sell',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F; the code is inferred',
  says: 'An opportunity that asked for co-sell support does not go back to visibility only.',
  answers: [{ Code: 'ACTION_NOT_PERMITTED', FieldName: 'primaryNeedsFromAws' }],
  check: ({ stored, next }) => {
    const before: readonly string[] = stored?.PrimaryNeedsFromAws ?? [];
    const after: readonly string[] = next.PrimaryNeedsFromAws ?? [];
    const returned = before.some((need) => !visibilityOnly.has(need)) && after.some((need) => visibilityOnly.has(need));
    const message = 'An opportunity cannot return from Co-Sell to visibility only';
    return when(returned, fault('primaryNeedsFromAws', 'ACTION_NOT_PERMITTED', message));
  },
};
