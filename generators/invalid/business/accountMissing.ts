import { removeAt, setAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const accountMissing: RuleViolation = {
  name: 'accountMissing',
  statement: 'rejects submission of every generated opportunity without Customer.Account',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  toValidTwin: (valid) => setAt(valid, 'NationalSecurity', 'No'),
  invalidate: (twin) => removeAt(twin, 'Customer/Account'),
  expectedErrors: submissionError(['Customer/Account', 'Customer/Account/CompanyName', 'Customer']),
};
