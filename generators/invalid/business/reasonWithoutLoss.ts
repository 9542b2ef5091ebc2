import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const reasonWithoutLoss: RuleViolation = {
  name: 'reasonWithoutLoss',
  statement: 'rejects every generated update with ClosedLostReason unless Stage is "Closed Lost"',
  source: 'behaviour C.5; D',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  invalidate: (twin) => setAt(twin, 'LifeCycle/ClosedLostReason', 'Price'),
  expectedErrors: validationError(['LifeCycle/ClosedLostReason']),
};
