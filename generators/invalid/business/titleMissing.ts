import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const titleMissing: RuleViolation = {
  name: 'titleMissing',
  statement: 'refuse to submit without a title',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/Title'),
  expectedErrors: submissionError(['Project/Title']),
};
