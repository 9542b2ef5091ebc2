import { removeAt } from '../../bodyPath.ts';
import { submissionError } from '../expectedErrors.ts';
import type { RuleViolation } from '../violation.ts';

export const deliveryModelsMissing: RuleViolation = {
  name: 'deliveryModelsMissing',
  statement: 'rejects submission of every generated opportunity without Project.DeliveryModels',
  source: 'behaviour D',
  evidence: 'observed',
  phases: ['submit'],
  invalidate: (twin) => removeAt(twin, 'Project/DeliveryModels'),
  expectedErrors: submissionError(['Project/DeliveryModels']),
};
