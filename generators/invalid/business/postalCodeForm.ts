import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import { withUsAddress } from '../usAddress.ts';
import type { RuleViolation } from '../violation.ts';

export const postalCodeForm: RuleViolation = {
  name: 'postalCodeForm',
  statement: 'rejects every generated request with a PostalCode that does not fit its CountryCode',
  source: 'behaviour D; A.20',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: withUsAddress,
  invalidate: (twin) => setAt(twin, 'Customer/Account/Address/PostalCode', 'SW1A 1AA'),
  expectedErrors: validationError(['Customer/Account/Address/PostalCode']),
};
