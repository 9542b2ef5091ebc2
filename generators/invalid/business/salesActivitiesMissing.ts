import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const salesActivitiesMissing: RuleViolation = {
  name: 'salesActivitiesMissing',
  statement: 'rejects submission of every generated opportunity without Project.SalesActivities',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/SalesActivities'),
  expectedErrors: submissionError(['Project/SalesActivities']),
};
