import { fault, isSet, lifeCycle, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'closed-lost-reason-present',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D, C.5; CSV-F, PAND; the code is inferred',
  says: 'Stage `Closed Lost` needs ClosedLostReason.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'lifeCycle.closedLostReason' }],
  check: (facts) => {
    const { Stage, ClosedLostReason } = lifeCycle(facts);
    const missing = Stage === 'Closed Lost' && !isSet(ClosedLostReason);
    return when(
      missing,
      fault('lifeCycle.closedLostReason', 'REQUIRED_FIELD_MISSING', 'lifeCycle.closedLostReason is required'),
    );
  },
};
