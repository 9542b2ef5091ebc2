import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'expected-spend-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D; SHARE, PAND; the code is inferred',
  description: 'Submission needs an expected customer spend.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.expectedCustomerSpend' }],
  check: (context) =>
    errorIf(
      !hasValue(project(context).ExpectedCustomerSpend),
      fieldError(
        'project.expectedCustomerSpend',
        'REQUIRED_FIELD_MISSING',
        'project.expectedCustomerSpend is required',
      ),
    ),
};
