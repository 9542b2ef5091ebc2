import { removeAt, setAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const industryMissing: RuleViolation = {
  name: 'industryMissing',
  statement: 'rejects submission of every generated opportunity without Customer.Account.Industry',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  toValidTwin: (valid) => setAt(valid, 'NationalSecurity', 'No'),
  invalidate: (twin) => removeAt(twin, 'Customer/Account/Industry'),
  expectedErrors: submissionError(['Customer/Account/Industry']),
};
