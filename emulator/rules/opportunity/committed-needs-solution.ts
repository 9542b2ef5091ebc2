import { errorIf, fieldError, hasValue, lifeCycle } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'committed-needs-solution',
  phases: ['update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D, C.5; LD, DG-assoc; code and field are inferred',
  description: 'Stages Committed and Launched need an associated solution.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'relatedEntityIdentifiers.solutions' }],
  check: (context) => {
    const { Stage } = lifeCycle(context);
    const needsSolution = Stage === 'Committed' || Stage === 'Launched';
    const message = `A solution must be associated before the stage can be ${Stage}`;
    const missing = needsSolution && !hasValue(context.proposed.RelatedEntityIdentifiers?.Solutions);
    return errorIf(missing, fieldError('relatedEntityIdentifiers.solutions', 'REQUIRED_FIELD_MISSING', message));
  },
};
