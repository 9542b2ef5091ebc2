import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

const field = 'project.expectedCustomerSpend.amount';
/** The form of an amount (facts B.1). */
const decimal = /^(0|[1-9][0-9]{0,30})(\.[0-9]{0,2})?$/;

export const rule: Rule = {
  name: 'spend-amount-positive',
  at: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, B.1; M, PAND, SHARE',
  says: 'An expected spend is a plain decimal number above zero; it may be blank when a calculator link tells it.',
  answers: [
    { Code: 'INVALID_STRING_FORMAT', FieldName: 'project.expectedCustomerSpend.amount' },
    { Code: 'INVALID_VALUE', FieldName: 'project.expectedCustomerSpend.amount' },
  ],
  check: (facts) =>
    (project(facts).ExpectedCustomerSpend ?? []).flatMap(({ Amount, EstimationUrl }) => {
      if (!isSet(Amount) && isSet(EstimationUrl)) return [];
      if (!decimal.test(Amount ?? ''))
        return [fault(field, 'INVALID_STRING_FORMAT', 'The amount must be a decimal number')];
      return when(Number(Amount) <= 0, fault(field, 'INVALID_VALUE', 'The amount must be greater than zero'));
    }),
};
