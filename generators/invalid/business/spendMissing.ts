import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const spendMissing: RuleViolation = {
  name: 'spendMissing',
  statement: 'refuse to submit without an expected spend',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/ExpectedCustomerSpend'),
  expectedErrors: submissionError(['Project/ExpectedCustomerSpend']),
};
