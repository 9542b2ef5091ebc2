import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'sales-activities-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D, A.20; SHARE, PAND; the code is inferred',
  description: 'Submission needs at least one sales activity.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.salesActivities' }],
  check: (context) =>
    errorIf(
      !hasValue(project(context).SalesActivities),
      fieldError('project.salesActivities', 'REQUIRED_FIELD_MISSING', 'project.salesActivities is required'),
    ),
};
