import { errorIf, fieldError, hasValue, lifeCycle } from '../accessors.ts';
import { offerings } from '../relatedEntities.ts';
import type { Rule } from '../rule.ts';

const missingSolution = (stage: string) =>
  fieldError(
    'relatedEntityIdentifiers.solutions',
    'REQUIRED_FIELD_MISSING',
    `A solution must be associated before the stage can be ${stage}`,
  );

export const rule: Rule = {
  name: 'committed-needs-solution',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source:
    'behaviour D.30, C.5.3, since-launch J.6, since-launch Q.1 (at creation); LD, DG-assoc; code and field are inferred',
  description:
    'The stages Committed and Launched require an associated solution, marketplace solution or marketplace product, which an opportunity cannot have at creation.',
  errors: [missingSolution('<stage>')],
  check: (context) => {
    const { Stage } = lifeCycle(context);
    const needsSolution = Stage === 'Committed' || Stage === 'Launched';
    const hasSolution = hasValue(offerings(context.proposed.RelatedEntityIdentifiers));
    return errorIf(needsSolution && !hasSolution, missingSolution(`${Stage}`));
  },
};
