import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const inReviewByHand: RuleViolation = {
  name: 'inReviewByHand',
  statement: 'rejects every generated update that sets ReviewStatus to "In review"',
  source: 'behaviour C.3',
  evidence: 'observed',
  phases: ['update'],
  invalidate: (twin) => setAt(twin, 'LifeCycle/ReviewStatus', 'In review'),
  expectedErrors: validationError(['LifeCycle/ReviewStatus', 'ReviewStatus'], { fieldOptional: true }),
};
