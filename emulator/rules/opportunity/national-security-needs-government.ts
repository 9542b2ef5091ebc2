import { account, fault, isNationalSecurity, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'national-security-needs-government',
  at: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; LD, CSV-F; the code is inferred',
  says: "NationalSecurity is Yes only when the customer's industry is Government.",
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'nationalSecurity' }],
  check: (facts) => {
    const broken = isNationalSecurity(facts) && account(facts).Industry !== 'Government';
    const message = 'National security can be Yes only when the industry is Government';
    return when(broken, fault('nationalSecurity', 'INVALID_VALUE', message));
  },
};
