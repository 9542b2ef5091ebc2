import { setAt } from '../../bodyPath.ts';
import { validationError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const nationalSecurityOutsideGovernment: RuleViolation = {
  name: 'nationalSecurityOutsideGovernment',
  statement: 'rejects every generated request with NationalSecurity "Yes" outside Industry "Government"',
  source: 'CreateOpportunity, NationalSecurity; behaviour D',
  evidence: 'documented',
  phases: ['create', 'update'],
  toValidTwin: (valid) => setAt(setAt(valid, 'NationalSecurity', 'No'), 'Customer/Account/Industry', 'Retail'),
  invalidate: (twin) => setAt(twin, 'NationalSecurity', 'Yes'),
  expectedErrors: validationError(['NationalSecurity', 'Customer/Account/Industry'], { fieldOptional: true }),
};
