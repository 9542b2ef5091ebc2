import { account, errorIf, fieldError, isNationalSecurity } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'national-security-needs-government',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; LD, CSV-F; the code is inferred',
  description: "NationalSecurity is Yes only when the customer's industry is Government.",
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'nationalSecurity' }],
  check: (context) => {
    const broken = isNationalSecurity(context) && account(context).Industry !== 'Government';
    const message = 'National security can be Yes only when the industry is Government';
    return errorIf(broken, fieldError('nationalSecurity', 'INVALID_VALUE', message));
  },
};
