import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const primaryNeedsMissing: RuleViolation = {
  name: 'primaryNeedsMissing',
  statement: 'refuse to submit without a primary need',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'PrimaryNeedsFromAws'),
  expectedErrors: submissionError(['PrimaryNeedsFromAws']),
};
