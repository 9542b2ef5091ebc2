import { errorIf, fieldError, hasValue, lifeCycle } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'closed-lost-reason-only-when-lost',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D, C.5; CSV-F, PAND; the code is inferred',
  description: 'ClosedLostReason goes only with stage `Closed Lost`; moving back needs it removed.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'lifeCycle.closedLostReason' }],
  check: (context) => {
    const { Stage, ClosedLostReason } = lifeCycle(context);
    const broken = hasValue(ClosedLostReason) && Stage !== 'Closed Lost';
    const message = 'A closed lost reason is allowed only when the stage is Closed Lost';
    return errorIf(broken, fieldError('lifeCycle.closedLostReason', 'INVALID_VALUE', message));
  },
};
