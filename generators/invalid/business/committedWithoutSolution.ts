import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const committedWithoutSolution: RuleViolation = {
  name: 'committedWithoutSolution',
  statement: 'rejects every generated update to Stage "Committed" without a solution',
  source: 'UpdateOpportunity, Stage; behaviour C.5',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  invalidate: (twin) => setAt(twin, 'LifeCycle/Stage', 'Committed'),
  expectedErrors: validationError(
    ['LifeCycle/Stage', 'RelatedEntityIdentifiers/Solutions', 'RelatedEntityIdentifiers', 'Solutions'],
    { fieldOptional: true },
  ),
};
