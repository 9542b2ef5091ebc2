import { fault, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'sales-activities-not-empty',
  at: ['update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts B.2; PAND; the code is inferred',
  says: 'An update sends no empty list of sales activities; the member is dropped instead.',
  answers: [{ Code: 'INVALID_VALUE', FieldName: 'project.salesActivities' }],
  check: (facts) =>
    when(
      project(facts).SalesActivities?.length === 0,
      fault('project.salesActivities', 'INVALID_VALUE', 'project.salesActivities must not be an empty list'),
    ),
};
