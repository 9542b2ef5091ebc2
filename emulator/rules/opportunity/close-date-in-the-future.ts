import { errorIf, fieldError, lifeCycle } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'close-date-in-the-future',
  phases: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.20; SHARE, LD',
  description: 'A target close date lies after today; today itself is refused.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'lifeCycle.targetCloseDate' }],
  check: (context) => {
    const date = lifeCycle(context).TargetCloseDate;
    const past = typeof date === 'string' && date <= context.today;
    // The text is the service's own; the code is not known (inf).
    const message = 'Invalid Data: Target Close Date should be a future date';
    return errorIf(past, fieldError('lifeCycle.targetCloseDate', 'INVALID_VALUE', message));
  },
};
