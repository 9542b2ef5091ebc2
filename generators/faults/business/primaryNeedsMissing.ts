import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const primaryNeedsMissing: BusinessFault = {
  name: 'primaryNeedsMissing',
  says: 'refuse to submit without a primary need',
  source: 'facts D',
  evidence: 'obs',
  at: ['submit'],
  change: (twin) => drop(twin, 'PrimaryNeedsFromAws'),
  admissible: submissionRefusal(['PrimaryNeedsFromAws']),
};
