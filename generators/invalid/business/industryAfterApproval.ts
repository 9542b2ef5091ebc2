import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const industryAfterApproval: RuleViolation = {
  name: 'industryAfterApproval',
  statement: 'rejects every generated change of Customer.Account.Industry after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  toValidTwin: (valid) => setAt(setAt(valid, 'NationalSecurity', 'No'), 'Customer/Account/Industry', 'Retail'),
  invalidate: (twin) => setAt(twin, 'Customer/Account/Industry', 'Mining'),
  expectedErrors: validationError(['Customer/Account/Industry'], { fieldOptional: true }),
};
