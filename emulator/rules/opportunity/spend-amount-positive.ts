import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

const field = 'project.expectedCustomerSpend.amount';
const notDecimal = fieldError(field, 'INVALID_STRING_FORMAT', `${field} must be a decimal number`);
const notPositive = fieldError(field, 'INVALID_VALUE', `${field} must be greater than 0`);
/** The form of an amount (behaviour B.1). */
const decimal = /^(0|[1-9][0-9]{0,30})(\.[0-9]{0,2})?$/;

export const rule: Rule = {
  name: 'spend-amount-positive',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D.23, B.1; M, PAND, SHARE',
  description:
    'The amount of an expected spend is a plain decimal number above 0; it may be blank beside an EstimationUrl.',
  errors: [notDecimal, notPositive],
  check: (context) =>
    (project(context).ExpectedCustomerSpend ?? []).flatMap(({ Amount, EstimationUrl }) => {
      if (!hasValue(Amount) && hasValue(EstimationUrl)) return [];
      if (!decimal.test(Amount ?? '')) return [notDecimal];
      return errorIf(Number(Amount) <= 0, notPositive);
    }),
};
