import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'title-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'documented',
  source: 'behaviour D; CSV-F, PAND; drafts may lack it (B.2)',
  description: 'Submission needs a title.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.title' }],
  check: (context) =>
    errorIf(
      !hasValue(project(context).Title),
      fieldError('project.title', 'REQUIRED_FIELD_MISSING', 'project.title is required'),
    ),
};
