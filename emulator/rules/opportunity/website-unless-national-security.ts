import { account, fault, isNationalSecurity, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'website-unless-national-security',
  at: ['create', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D; LD, CSV-F, PAND',
  says: 'An account has a website, unless the opportunity concerns national security.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.websiteUrl' }],
  check: (facts) => {
    // A draft without an account is allowed at create (facts B.2); at submission there must be one.
    const due = facts.moment === 'submit' || isSet(facts.next.Customer?.Account);
    const missing = due && !isNationalSecurity(facts) && !isSet(account(facts).WebsiteUrl);
    return when(
      missing,
      fault('customer.account.websiteUrl', 'REQUIRED_FIELD_MISSING', 'customer.account.websiteUrl is required'),
    );
  },
};
