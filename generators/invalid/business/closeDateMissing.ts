import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const closeDateMissing: RuleViolation = {
  name: 'closeDateMissing',
  statement: 'rejects submission of every generated opportunity without LifeCycle.TargetCloseDate',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'LifeCycle/TargetCloseDate'),
  expectedErrors: submissionError(['LifeCycle/TargetCloseDate']),
};
