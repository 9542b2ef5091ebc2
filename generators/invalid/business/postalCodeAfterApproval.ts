import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import { withUsAddress } from '../usAddress.ts';
import type { RuleViolation } from '../violation.ts';

export const postalCodeAfterApproval: RuleViolation = {
  name: 'postalCodeAfterApproval',
  statement: 'rejects every generated change of Customer.Account.Address.PostalCode after approval',
  source: 'behaviour C.4',
  evidence: 'documented',
  phases: ['update'],
  reviewStatus: 'approved',
  toValidTwin: withUsAddress,
  invalidate: (twin) => setAt(twin, 'Customer/Account/Address/PostalCode', '99501'),
  expectedErrors: validationError(['Customer/Account/Address/PostalCode'], { fieldOptional: true }),
};
