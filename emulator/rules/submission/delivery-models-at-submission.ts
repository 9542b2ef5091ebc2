import { errorIf, fieldError, hasValue, project } from '../accessors.ts';
import type { Rule } from '../rule.ts';

export const rule: Rule = {
  name: 'delivery-models-at-submission',
  phases: ['submit'],
  reason: 'BUSINESS_VALIDATION_FAILED',
  evidence: 'observed',
  source: 'behaviour D; SHARE, PAND; the code is inferred',
  description: 'Submission needs at least one delivery model.',
  errors: [{ Code: 'REQUIRED_FIELD_MISSING', FieldName: 'project.deliveryModels' }],
  check: (context) =>
    errorIf(
      !hasValue(project(context).DeliveryModels),
      fieldError('project.deliveryModels', 'REQUIRED_FIELD_MISSING', 'project.deliveryModels is required'),
    ),
};
