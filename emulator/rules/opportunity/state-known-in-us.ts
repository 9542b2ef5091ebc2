import { address, fieldError, hasValue } from '../accessors.ts';
import type { Rule } from '../rule.ts';
import { usStates } from '../tables/usStates.ts';

export const rule: Rule = {
  name: 'state-known-in-us',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; LD, PAND; the code is inferred',
  description: 'A state of the United States is spelt as one of 62 full names; elsewhere any text is a region.',
  errors: [{ Code: 'INVALID_ENUM_VALUE', FieldName: 'customer.account.address.stateOrRegion' }],
  check: (context) => {
    const { CountryCode, StateOrRegion } = address(context);
    if (CountryCode !== 'US' || !hasValue(StateOrRegion) || usStates.has(`${StateOrRegion}`)) return [];
    const message = `${StateOrRegion} is not a state of the United States. Use the full name, one of: ${[...usStates].join(' | ')}`;
    return [fieldError('customer.account.address.stateOrRegion', 'INVALID_ENUM_VALUE', message)];
  },
};
