import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const closeDateMissing: BusinessFault = {
  name: 'closeDateMissing',
  says: 'refuse to submit without a close date',
  source: 'facts D',
  evidence: 'doc',
  at: ['submit'],
  change: (twin) => drop(twin, 'LifeCycle/TargetCloseDate'),
  admissible: submissionRefusal(['LifeCycle/TargetCloseDate']),
};
