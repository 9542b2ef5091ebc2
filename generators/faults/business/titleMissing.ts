import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const titleMissing: BusinessFault = {
  name: 'titleMissing',
  says: 'refuse to submit without a title',
  source: 'facts D',
  evidence: 'doc',
  at: ['submit'],
  change: (twin) => drop(twin, 'Project/Title'),
  admissible: submissionRefusal(['Project/Title']),
};
