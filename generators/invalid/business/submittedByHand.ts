import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const submittedByHand: RuleViolation = {
  name: 'submittedByHand',
  statement: 'rejects every generated update that sets ReviewStatus to "Submitted"',
  source: 'behaviour C.3',
  evidence: 'observed',
  phases: ['update'],
  invalidate: (twin) => setAt(twin, 'LifeCycle/ReviewStatus', 'Submitted'),
  expectedErrors: validationError(['LifeCycle/ReviewStatus', 'ReviewStatus'], { fieldOptional: true }),
};
