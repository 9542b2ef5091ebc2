import { dateFromToday } from '../../parts/dates.ts';
import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const closeDateInThePast: BusinessFault = {
  name: 'closeDateInThePast',
  says: 'refuse a close date that has passed',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['create', 'update'],
  change: (twin) => put(twin, 'LifeCycle/TargetCloseDate', dateFromToday(-30)),
  admissible: refusal(['LifeCycle/TargetCloseDate'], { reason: 'BUSINESS_VALIDATION_FAILED' }),
};
