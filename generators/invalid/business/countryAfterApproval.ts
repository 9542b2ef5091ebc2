import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const countryAfterApproval: RuleViolation = {
  name: 'countryAfterApproval',
  statement: 'rejects every generated change of Customer.Account.Address.CountryCode after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  toValidTwin: (valid) =>
    setAt(setAt(valid, 'NationalSecurity', 'No'), 'Customer/Account/Address', { City: 'Dubai', CountryCode: 'AE' }),
  invalidate: (twin) => setAt(twin, 'Customer/Account/Address/CountryCode', 'QA'),
  expectedErrors: validationError(['Customer/Account/Address/CountryCode'], { fieldOptional: true }),
};
