import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const primaryNeedsMissing: RuleViolation = {
  name: 'primaryNeedsMissing',
  statement: 'rejects submission of every generated opportunity without PrimaryNeedsFromAws',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'PrimaryNeedsFromAws'),
  expectedErrors: submissionError(['PrimaryNeedsFromAws']),
};
