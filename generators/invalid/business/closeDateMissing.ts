import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const closeDateMissing: RuleViolation = {
  name: 'closeDateMissing',
  statement: 'refuse to submit without a close date',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'LifeCycle/TargetCloseDate'),
  expectedErrors: submissionError(['LifeCycle/TargetCloseDate']),
};
