import { account, hasValue, isNationalSecurity, requiredError, singleErrorRule } from '../accessors.ts';

export const rule = singleErrorRule({
  name: 'website-unless-national-security',
  phases: ['create', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.6; LD, CSV-F, PAND',
  description: 'An account has a website, unless the opportunity concerns national security.',
  error: requiredError('Customer.Account.WebsiteUrl'),
  isViolated: (context) => {
    // A draft may lack the whole account (behaviour B.2).
    const applies = context.phase === 'submit' || hasValue(context.proposed.Customer?.Account);
    return applies && !isNationalSecurity(context) && !hasValue(account(context).WebsiteUrl);
  },
});
