import { fault, project } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'spend-currency-usd',
  at: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.19; M, SHARE',
  says: 'An expected spend is in USD.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'ExpectedCustomerSpend.CurrencyCode' }],
  check: (facts) =>
    (project(facts).ExpectedCustomerSpend ?? [])
      .filter(({ CurrencyCode }) => CurrencyCode !== 'USD')
      // Pascal case is no slip: it is how this one field was seen (facts A.19).
      .map(() => fault('ExpectedCustomerSpend.CurrencyCode', 'INVALID_VALUE', 'The currency must be USD')),
};
