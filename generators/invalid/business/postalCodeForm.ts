import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import { withUsAddress } from '../usAddress.ts';
import type { RuleViolation } from '../violation.ts';

export const postalCodeForm: RuleViolation = {
  name: 'postalCodeForm',
  statement: "refuse a postal code that is not of its country's form",
  source: 'behaviour D; A.20',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: withUsAddress,
  invalidate: (twin) => setAt(twin, 'Customer/Account/Address/PostalCode', 'SW1A 1AA'),
  expectedErrors: validationError(['Customer/Account/Address/PostalCode']),
};
