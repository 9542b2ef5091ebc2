import { address, fault, isNationalSecurity, isSet, when } from '../read.ts';
import type { Facts, Rule } from '../rule.ts';

const field = 'customer.account.address.stateOrRegion';

const lacks = (facts: Facts): boolean =>
  address(facts).CountryCode === 'US' && !isNationalSecurity(facts) && !isSet(address(facts).StateOrRegion);
/** Accepted records may lack it until submission (facts D), so an update need not add what was never there. */
const lackedBefore = (facts: Facts): boolean =>
  facts.moment === 'update' && facts.stored !== null && lacks({ ...facts, next: facts.stored });

export const rule: Rule = {
  name: 'state-present-in-us',
  at: ['create', 'update', 'submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, LD; the code is inferred',
  says: 'An address in the United States has a state, unless the opportunity concerns national security; an update may leave it out where it was never there.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: field }],
  check: (facts) =>
    when(lacks(facts) && !lackedBefore(facts), fault(field, 'REQUIRED_FIELD_MISSING', `${field} is required`)),
};
