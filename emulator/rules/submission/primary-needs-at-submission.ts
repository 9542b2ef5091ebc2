import { errorIf, fieldError, hasValue } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'primary-needs-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, F.8; SHARE, PAND; the code is inferred',
  description: 'Submission for co-sell needs a primary need; for visibility only the service writes it.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'primaryNeedsFromAws' }],
  check: (context) =>
    errorIf(
      !hasValue(context.proposed.PrimaryNeedsFromAws) && context.submission?.InvolvementType === 'Co-Sell',
      fieldError('primaryNeedsFromAws', 'REQUIRED_FIELD_MISSING', 'primaryNeedsFromAws is required'),
    ),
};
