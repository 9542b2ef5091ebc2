import { fieldError, lifeCycle, singleErrorRule } from '../accessors.ts';

export const rule = singleErrorRule({
  name: 'close-date-in-the-future',
  phases: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.1, A.20; SHARE, LD; the code is inferred',
  description: 'The target close date must be later than today.',
  // The text is the service's own.
  error: fieldError(
    'lifeCycle.targetCloseDate',
    'INVALID_VALUE',
    'Invalid Data: Target Close Date should be a future date',
  ),
  isViolated: (context) => {
    const date = lifeCycle(context).TargetCloseDate;
    return typeof date === 'string' && date <= context.today;
  },
});
