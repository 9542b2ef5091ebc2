import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const lostWithoutReason: BusinessFault = {
  name: 'lostWithoutReason',
  says: 'refuse Closed Lost without its reason',
  source: 'facts C.5; D',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  twin: (valid) => put(put(valid, 'LifeCycle/Stage', 'Closed Lost'), 'LifeCycle/ClosedLostReason', 'Price'),
  change: (twin) => drop(twin, 'LifeCycle/ClosedLostReason'),
  admissible: refusal(['LifeCycle/ClosedLostReason']),
};
