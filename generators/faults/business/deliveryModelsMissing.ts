import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const deliveryModelsMissing: BusinessFault = {
  name: 'deliveryModelsMissing',
  says: 'refuse to submit without a delivery model',
  source: 'facts D',
  evidence: 'obs',
  at: ['submit'],
  change: (twin) => drop(twin, 'Project/DeliveryModels'),
  admissible: submissionRefusal(['Project/DeliveryModels']),
};
