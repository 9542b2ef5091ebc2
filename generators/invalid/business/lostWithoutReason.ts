import { removeAt, setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const lostWithoutReason: RuleViolation = {
  name: 'lostWithoutReason',
  statement: 'rejects every generated update to Stage "Closed Lost" without ClosedLostReason',
  source: 'behaviour C.5; D',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  toValidTwin: (valid) => setAt(setAt(valid, 'LifeCycle/Stage', 'Closed Lost'), 'LifeCycle/ClosedLostReason', 'Price'),
  invalidate: (twin) => removeAt(twin, 'LifeCycle/ClosedLostReason'),
  expectedErrors: validationError(['LifeCycle/ClosedLostReason']),
};
