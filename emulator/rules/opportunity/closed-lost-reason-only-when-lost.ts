import { fault, isSet, lifeCycle, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'closed-lost-reason-only-when-lost',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D, C.5; CSV-F, PAND; the code is inferred',
  says: 'ClosedLostReason goes only with stage `Closed Lost`; moving back needs it removed.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'lifeCycle.closedLostReason' }],
  check: (facts) => {
    const { Stage, ClosedLostReason } = lifeCycle(facts);
    const broken = isSet(ClosedLostReason) && Stage !== 'Closed Lost';
    const message = 'A closed lost reason is allowed only when the stage is Closed Lost';
    return when(broken, fault('lifeCycle.closedLostReason', 'INVALID_VALUE', message));
  },
};
