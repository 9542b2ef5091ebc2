import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const spendMissing: RuleViolation = {
  name: 'spendMissing',
  statement: 'rejects submission of every generated opportunity without Project.ExpectedCustomerSpend',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/ExpectedCustomerSpend'),
  expectedErrors: submissionError(['Project/ExpectedCustomerSpend']),
};
