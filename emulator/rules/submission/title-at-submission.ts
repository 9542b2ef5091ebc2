import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'title-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'doc',
  source: 'facts D; CSV-F, PAND; drafts may lack it (B.2)',
  says: 'Submission needs a title.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.title' }],
  check: (facts) =>
    when(!isSet(project(facts).Title), fault('project.title', 'REQUIRED_FIELD_MISSING', 'project.title is required')),
};
