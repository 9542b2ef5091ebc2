import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'customer-use-case-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D; SHARE, PAND; the code is inferred',
  says: 'Submission needs a customer use case.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.customerUseCase' }],
  check: (facts) =>
    when(
      !isSet(project(facts).CustomerUseCase),
      fault('project.customerUseCase', 'REQUIRED_FIELD_MISSING', 'project.customerUseCase is required'),
    ),
};
