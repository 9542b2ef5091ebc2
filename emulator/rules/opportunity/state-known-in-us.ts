import { address, fault, isSet } from '../read.ts';
import type { Rule } from '../rule.ts';
import { states } from '../tables/states.ts';

export const rule: Rule = {
  name: 'state-known-in-us',
  at: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; LD, PAND; the code is inferred',
  says: 'A state of the United States is spelt as one of 62 full names; elsewhere any text is a region.',
  answers: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'customer.account.address.stateOrRegion' }],
  check: (facts) => {
    const { CountryCode, StateOrRegion } = address(facts);
    if (CountryCode !== 'US' || !isSet(StateOrRegion) || states.has(`${StateOrRegion}`)) return [];
    const message = `${StateOrRegion} is not a state of the United States. Use the full name, one of: ${[...states].join(' | ')}`;
    return [fault('customer.account.address.stateOrRegion', 'INVALID_ENUM_VALUE', message)];
  },
};
