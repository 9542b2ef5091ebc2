import { errorIf, fieldError, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'sales-activities-not-empty',
  phases: ['update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour B.2; PAND; the code is inferred',
  description: 'An update sends no empty list of sales activities; the member is dropped instead.',
  errors: [{ Code: 'INVALID_VALUE', FieldName: 'project.salesActivities' }],
  check: (context) =>
    errorIf(
      project(context).SalesActivities?.length === 0,
      fieldError('project.salesActivities', 'INVALID_VALUE', 'project.salesActivities must not be an empty list'),
    ),
};
