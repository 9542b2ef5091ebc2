import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const titleMissing: RuleViolation = {
  name: 'titleMissing',
  statement: 'rejects submission of every generated opportunity without Project.Title',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/Title'),
  expectedErrors: submissionError(['Project/Title']),
};
