import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const reviewAfterApproval: RuleViolation = {
  name: 'reviewAfterApproval',
  statement: 'rejects every generated change of LifeCycle.ReviewStatus after approval',
  source: 'behaviour C.3; A.20',
  evidence: 'observed',
  phases: ['update'],
  reviewStatus: 'approved',
  invalidate: (twin) => setAt(twin, 'LifeCycle/ReviewStatus', 'Action Required'),
  expectedErrors: validationError(['LifeCycle/ReviewStatus', 'ReviewStatus'], { fieldOptional: true }),
};
