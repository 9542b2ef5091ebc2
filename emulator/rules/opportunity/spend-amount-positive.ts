import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

const field = 'project.expectedCustomerSpend.amount';
/** The form of an amount (behaviour B.1). */
const decimal = /^(0|[1-9][0-9]{0,30})(\.[0-9]{0,2})?$/;

export const rule: Rule = {
  name: 'spend-amount-positive',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, B.1; M, PAND, SHARE',
  description:
    'An expected spend is a plain decimal number above zero; it may be blank when a calculator link tells it.',
  errors: [
    { Code: 'INVALID_STRING_FORMAT', FieldName: 'project.expectedCustomerSpend.amount' },
    { Code: 'INVALID_VALUE', FieldName: 'project.expectedCustomerSpend.amount' },
  ],
  check: (context) =>
    (project(context).ExpectedCustomerSpend ?? []).flatMap(({ Amount, EstimationUrl }) => {
      if (!hasValue(Amount) && hasValue(EstimationUrl)) return [];
      if (!decimal.test(Amount ?? ''))
        return [fieldError(field, 'INVALID_STRING_FORMAT', 'The amount must be a decimal number')];
      return errorIf(Number(Amount) <= 0, fieldError(field, 'INVALID_VALUE', 'The amount must be greater than zero'));
    }),
};
