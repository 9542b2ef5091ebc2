import { fault, isSet, lifeCycle, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'close-date-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, PAND; drafts may lack it (B.2)',
  says: 'Submission needs a target close date.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'lifeCycle.targetCloseDate' }],
  check: (facts) =>
    when(
      !isSet(lifeCycle(facts).TargetCloseDate),
      fault('lifeCycle.targetCloseDate', 'REQUIRED_FIELD_MISSING', 'lifeCycle.targetCloseDate is required'),
    ),
};
