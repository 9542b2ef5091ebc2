import { fault, isSet, project, when } from '../read.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'delivery-models-at-submission',
  at: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'obs',
  source: 'facts D; SHARE, PAND; the code is inferred',
  says: 'Submission needs at least one delivery model.',
  answers: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.deliveryModels' }],
  check: (facts) =>
    when(
      !isSet(project(facts).DeliveryModels),
      fault('project.deliveryModels', 'REQUIRED_FIELD_MISSING', 'project.deliveryModels is required'),
    ),
};
