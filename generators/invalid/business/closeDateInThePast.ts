import { setAt } from '../../bodyPath.ts';
import { dateFromToday } from '../../parts/dates.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const closeDateInThePast: RuleViolation = {
  name: 'closeDateInThePast',
  statement: 'rejects every generated request with a TargetCloseDate in the past',
  source: 'behaviour D; A.20',
  evidence: 'observed',
  phases: ['create', 'update'],
  invalidate: (twin) => setAt(twin, 'LifeCycle/TargetCloseDate', dateFromToday(-30)),
  expectedErrors: validationError(['LifeCycle/TargetCloseDate'], { reason: 'BUSINESS_VALIDATION_FAILED' }),
};
