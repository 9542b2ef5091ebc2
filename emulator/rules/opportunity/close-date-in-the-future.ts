import { fault, lifeCycle, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'close-date-in-the-future',
  at: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.20; SHARE, LD',
  says: 'A target close date lies after today; today itself is refused.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'lifeCycle.targetCloseDate' }],
  check: (facts) => {
    const date = lifeCycle(facts).TargetCloseDate;
    const past = typeof date === 'string' && date <= facts.today;
    // The text is the service's own; the code is not known (inf).
    const message = 'Invalid Data: Target Close Date should be a future date';
    return when(past, fault('lifeCycle.targetCloseDate', 'INVALID_VALUE', message));
  },
};
