import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const useCaseMissing: RuleViolation = {
  name: 'useCaseMissing',
  statement: 'refuse to submit without a use case',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/CustomerUseCase'),
  expectedErrors: submissionError(['Project/CustomerUseCase']),
};
