import { account, errorIf, fieldError, hasValue, isNationalSecurity } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'website-unless-national-security',
  phases: ['create', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D; LD, CSV-F, PAND',
  description: 'An account has a website, unless the opportunity concerns national security.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.websiteUrl' }],
  check: (context) => {
    // A draft without an account is allowed at create (behaviour B.2); at submission there must be one.
    const applies = context.phase === 'submit' || hasValue(context.proposed.Customer?.Account);
    const missing = applies && !isNationalSecurity(context) && !hasValue(account(context).WebsiteUrl);
    return errorIf(
      missing,
      fieldError('customer.account.websiteUrl', 'REQUIRED_FIELD_MISSING', 'customer.account.websiteUrl is required'),
    );
  },
};
