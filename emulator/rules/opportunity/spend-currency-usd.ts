import { fieldError, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'spend-currency-usd',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.19; M, SHARE',
  description: 'An expected spend is in USD.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'ExpectedCustomerSpend.CurrencyCode' }],
  check: (context) =>
    (project(context).ExpectedCustomerSpend ?? [])
      .filter(({ CurrencyCode }) => CurrencyCode !== 'USD')
      // Pascal case is no slip: it is how this one field was seen (behaviour A.19).
      .map(() => fieldError('ExpectedCustomerSpend.CurrencyCode', 'INVALID_VALUE', 'The currency must be USD')),
};
