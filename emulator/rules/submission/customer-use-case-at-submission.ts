import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'customer-use-case-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D; SHARE, PAND; the code is inferred',
  description: 'Submission needs a customer use case.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.customerUseCase' }],
  check: (context) =>
    errorIf(
      !hasValue(project(context).CustomerUseCase),
      fieldError('project.customerUseCase', 'REQUIRED_FIELD_MISSING', 'project.customerUseCase is required'),
    ),
};
