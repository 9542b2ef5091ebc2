import { address, fault, isNationalSecurity, isSet, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'state-present-in-us',
  at: ['create', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, LD',
  says: 'An address in the United States has a state, unless the opportunity concerns national security.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'customer.account.address.stateOrRegion' }],
  check: (facts) => {
    const { CountryCode, StateOrRegion } = address(facts);
    const missing = CountryCode === 'US' && !isNationalSecurity(facts) && !isSet(StateOrRegion);
    const field = 'customer.account.address.stateOrRegion';
    return when(missing, fault(field, 'REQUIRED_FIELD_MISSING', `${field} is required`));
  },
};
