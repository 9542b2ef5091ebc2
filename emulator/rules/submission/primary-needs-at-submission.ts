import { fault, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'primary-needs-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, F.8; SHARE, PAND; the code is inferred',
  says: 'Submission for co-sell needs a primary need; for visibility only the service writes it.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'primaryNeedsFromAws' }],
  check: (facts) =>
    when(
      !isSet(facts.next.PrimaryNeedsFromAws) && facts.submission?.InvolvementType === 'Co-Sell',
      fault('primaryNeedsFromAws', 'REQUIRED_FIELD_MISSING', 'primaryNeedsFromAws is required'),
    ),
};
