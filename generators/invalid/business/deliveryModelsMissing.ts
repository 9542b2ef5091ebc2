import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const deliveryModelsMissing: RuleViolation = {
  name: 'deliveryModelsMissing',
  statement: 'refuse to submit without a delivery model',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/DeliveryModels'),
  expectedErrors: submissionError(['Project/DeliveryModels']),
};
