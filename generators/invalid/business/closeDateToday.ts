import { setAt } from '../../bodyPath.ts';
import { dateFromToday } from '../../parts/dates.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const closeDateToday: RuleViolation = {
  name: 'closeDateToday',
  statement: 'rejects every generated request with a TargetCloseDate of today',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['create', 'update'],
  invalidate: (twin) => setAt(twin, 'LifeCycle/TargetCloseDate', dateFromToday(0)),
  expectedErrors: validationError(['LifeCycle/TargetCloseDate'], { reason: 'BUSINESS_VALIDATION_FAILED' }),
};
