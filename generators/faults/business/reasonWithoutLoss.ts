import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const reasonWithoutLoss: BusinessFault = {
  name: 'reasonWithoutLoss',
  says: 'refuse a reason for losing what is not lost',
  source: 'facts C.5; D',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  change: (twin) => put(twin, 'LifeCycle/ClosedLostReason', 'Price'),
  admissible: refusal(['LifeCycle/ClosedLostReason']),
};
