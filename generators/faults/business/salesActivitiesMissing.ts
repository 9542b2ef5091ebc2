import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const salesActivitiesMissing: BusinessFault = {
  name: 'salesActivitiesMissing',
  says: 'refuse to submit without sales activities',
  source: 'facts D',
  evidence: 'obs',
  at: ['submit'],
  change: (twin) => drop(twin, 'Project/SalesActivities'),
  admissible: submissionRefusal(['Project/SalesActivities']),
};
