import { fieldError, project, singleErrorRule } from '../accessors.ts';

export const rule = singleErrorRule({
  name: 'sales-activities-not-empty',
  phases: ['create', 'update'],
  reason: 'REQUEST_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour B.2, since-launch Q.1 (at creation); PAND; the code is inferred',
  description: 'SalesActivities cannot be an empty list; leave the member out instead.',
  error: fieldError(
    'project.salesActivities',
    'INVALID_VALUE',
    'project.salesActivities must have at least 1 item when it is sent',
  ),
  isViolated: (context) => project(context).SalesActivities?.length === 0,
});
