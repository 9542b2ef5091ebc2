import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'expected-spend-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D; SHARE, PAND; the code is inferred',
  says: 'Submission needs an expected customer spend.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.expectedCustomerSpend' }],
  check: (facts) =>
    when(
      !isSet(project(facts).ExpectedCustomerSpend),
      fault('project.expectedCustomerSpend', 'REQUIRED_FIELD_MISSING', 'project.expectedCustomerSpend is required'),
    ),
};
