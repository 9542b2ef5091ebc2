import { fault, isSet, lifeCycle, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'committed-needs-solution',
  at: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D, C.5; LD, DG-assoc; code and field are inferred',
  says: 'Stages Committed and Launched need an associated solution.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'relatedEntityIdentifiers.solutions' }],
  check: (facts) => {
    const { Stage } = lifeCycle(facts);
    const late = Stage === 'Committed' || Stage === 'Launched';
    const message = `A solution must be associated before the stage can be ${Stage}`;
    const missing = late && !isSet(facts.next.RelatedEntityIdentifiers?.Solutions);
    return when(missing, fault('relatedEntityIdentifiers.solutions', 'REQUIRED_FIELD_MISSING', message));
  },
};
