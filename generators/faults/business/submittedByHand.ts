import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const submittedByHand: BusinessFault = {
  name: 'submittedByHand',
  says: 'refuse a partner who sets the review status Submitted',
  source: 'facts C.3',
  evidence: 'obs',
  at: ['update'],
  change: (twin) => put(twin, 'LifeCycle/ReviewStatus', 'Submitted'),
  admissible: refusal(['LifeCycle/ReviewStatus', 'ReviewStatus'], { nameless: true }),
};
