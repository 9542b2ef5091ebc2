import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const useCaseMissing: RuleViolation = {
  name: 'useCaseMissing',
  statement: 'rejects submission of every generated opportunity without Project.CustomerUseCase',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/CustomerUseCase'),
  expectedErrors: submissionError(['Project/CustomerUseCase']),
};
