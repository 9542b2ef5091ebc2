import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const titleAfterApproval: RuleViolation = {
  name: 'titleAfterApproval',
  statement: 'rejects every generated change of Project.Title after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  invalidate: (twin) => setAt(twin, 'Project/Title', 'Another title'),
  expectedErrors: validationError(['Project/Title'], { fieldOptional: true }),
};
