import { removeAt, setAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const industryMissing: RuleViolation = {
  name: 'industryMissing',
  statement: 'refuse to submit without an industry',
  source: 'behaviour D',
  evidence: 'documented',
  phases: ['submit'],
  toValidTwin: (valid) => setAt(valid, 'NationalSecurity', 'No'),
  invalidate: (twin) => removeAt(twin, 'Customer/Account/Industry'),
  expectedErrors: submissionError(['Customer/Account/Industry']),
};
