import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const reviewAfterApproval: BusinessFault = {
  name: 'reviewAfterApproval',
  says: 'keep the review status once approved',
  source: 'facts C.3; A.20',
  evidence: 'obs',
  at: ['update'],
  status: 'approved',
  change: (twin) => put(twin, 'LifeCycle/ReviewStatus', 'Action Required'),
  admissible: refusal(['LifeCycle/ReviewStatus', 'ReviewStatus'], { nameless: true }),
};
