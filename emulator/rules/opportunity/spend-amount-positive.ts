import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule, RuleContext } from '../rule.ts';

const field = 'project.expectedCustomerSpend.amount';
const missing = fieldError(field, 'REQUIRED_FIELD_MISSING', `${field} is required without an EstimationUrl`);
const notPositive = fieldError(field, 'INVALID_VALUE', `${field} must be greater than 0`);

/** The service adds the entry of AWS beside the partner's own, and reads it back in an update (since-launch J.5). */
const isAdded = (context: RuleContext, company: string | null): boolean =>
  company === 'AWS' && (project(context).ExpectedCustomerSpend ?? []).some((spend) => spend.TargetCompany === 'Self');

export const rule: Rule = {
  name: 'spend-amount-positive',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source:
    'behaviour D.23, B.1; since-launch J.4; M, PAND, SHARE; that an amount without an EstimationUrl is required is inferred',
  description: 'The amount of an expected spend is above 0; it may be blank beside an EstimationUrl.',
  errors: [missing, notPositive],
  check: (context) =>
    (project(context).ExpectedCustomerSpend ?? []).flatMap(({ Amount, EstimationUrl, TargetCompany }) => {
      if (!hasValue(Amount)) return errorIf(!hasValue(EstimationUrl) && !isAdded(context, TargetCompany), missing);
      return errorIf(Number(Amount) <= 0, notPositive);
    }),
};
