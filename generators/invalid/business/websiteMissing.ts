import { removeAt, setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const websiteMissing: RuleViolation = {
  name: 'websiteMissing',
  statement: 'rejects every generated request without Customer.Account.WebsiteUrl',
  source: 'CreateOpportunity, WebsiteUrl; behaviour D',
  evidence: 'observed',
  phases: ['create'],
  toValidTwin: (valid) => setAt(valid, 'NationalSecurity', 'No'),
  invalidate: (twin) => removeAt(twin, 'Customer/Account/WebsiteUrl'),
  expectedErrors: validationError(['Customer/Account/WebsiteUrl'], { codes: ['REQUIRED_FIELD_MISSING'] }),
};
