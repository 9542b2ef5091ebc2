import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const inReviewByHand: BusinessFault = {
  name: 'inReviewByHand',
  says: 'refuse a partner who sets the review status In review',
  source: 'facts C.3',
  evidence: 'obs',
  at: ['update'],
  change: (twin) => put(twin, 'LifeCycle/ReviewStatus', 'In review'),
  admissible: refusal(['LifeCycle/ReviewStatus', 'ReviewStatus'], { nameless: true }),
};
