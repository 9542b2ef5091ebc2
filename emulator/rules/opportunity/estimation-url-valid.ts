import { fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

const field = 'project.expectedCustomerSpend.estimationUrl';
const invalid = (url: string) => fieldError(field, 'INVALID_VALUE', `Invalid Estimation URL: ${url}`);

export const rule: Rule = {
  name: 'estimation-url-valid',
  phases: ['create', 'update'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  topMessage: 'The provided Estimation URL is invalid',
  evidence: 'documented',
  source: 'since-launch J.4; DG-deal; that the reason is that of business rules is inferred',
  description:
    'An expected spend without Amount has the link of an estimate, from which the amount is computed. Beside an Amount a link that does not hold becomes null without an error.',
  errors: [invalid('<url>')],
  // A link that holds has given the entry its amount before the rules are evaluated.
  check: (context) =>
    (project(context).ExpectedCustomerSpend ?? [])
      .filter(
        ({ Amount, EstimationUrl, TargetCompany }) =>
          !hasValue(Amount) && hasValue(EstimationUrl) && TargetCompany !== 'Self',
      )
      .map(({ EstimationUrl }) => invalid(`${EstimationUrl}`)),
};
