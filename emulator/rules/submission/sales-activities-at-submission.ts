import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'sales-activities-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D, A.20; SHARE, PAND; the code is inferred',
  says: 'Submission needs at least one sales activity.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.salesActivities' }],
  check: (facts) =>
    when(
      !isSet(project(facts).SalesActivities),
      fault('project.salesActivities', 'REQUIRED_FIELD_MISSING', 'project.salesActivities is required'),
    ),
};
