import { fieldError, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

// Pascal case on purpose: this one field was seen so (behaviour A.19).
const notUsd = fieldError('ExpectedCustomerSpend.CurrencyCode', 'INVALID_VALUE', 'The currency must be USD');

export const rule: Rule = {
  name: 'spend-currency-usd',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.23, A.19; M, SHARE',
  description: 'An expected spend is in USD.',
  errors: [notUsd],
  check: (context) =>
    (project(context).ExpectedCustomerSpend ?? [])
      .filter(({ CurrencyCode }) => CurrencyCode !== 'USD')
      .map(() => notUsd),
};
