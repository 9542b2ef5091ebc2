import { errorIf, fieldError, hasValue, lifeCycle } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'close-date-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, PAND; drafts may lack it (B.2)',
  description: 'Submission needs a target close date.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'lifeCycle.targetCloseDate' }],
  check: (context) =>
    errorIf(
      !hasValue(lifeCycle(context).TargetCloseDate),
      fieldError('lifeCycle.targetCloseDate', 'REQUIRED_FIELD_MISSING', 'lifeCycle.targetCloseDate is required'),
    ),
};
