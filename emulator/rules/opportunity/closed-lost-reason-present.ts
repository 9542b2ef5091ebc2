import { errorIf, fieldError, hasValue, lifeCycle } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'closed-lost-reason-present',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D, C.5; CSV-F, PAND; the code is inferred',
  description: 'Stage `Closed Lost` needs ClosedLostReason.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'lifeCycle.closedLostReason' }],
  check: (context) => {
    const { Stage, ClosedLostReason } = lifeCycle(context);
    const missing = Stage === 'Closed Lost' && !hasValue(ClosedLostReason);
    return errorIf(
      missing,
      fieldError('lifeCycle.closedLostReason', 'REQUIRED_FIELD_MISSING', 'lifeCycle.closedLostReason is required'),
    );
  },
};
