import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const problemAfterApproval: RuleViolation = {
  name: 'problemAfterApproval',
  statement: 'rejects every generated change of Project.CustomerBusinessProblem after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  invalidate: (twin) => setAt(twin, 'Project/CustomerBusinessProblem', 'Another problem, told in enough words.'),
  expectedErrors: validationError(['Project/CustomerBusinessProblem'], { fieldOptional: true }),
};
