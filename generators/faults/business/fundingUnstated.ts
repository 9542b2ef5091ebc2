import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const fundingUnstated: BusinessFault = {
  name: 'fundingUnstated',
  says: 'refuse a marketing activity that does not say whether AWS funded it',
  source: 'facts D',
  evidence: 'doc',
  at: ['create'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'Marketing Activity', AwsFundingUsed: 'Yes' }),
  change: (twin) => drop(twin, 'Marketing/AwsFundingUsed'),
  admissible: refusal(['Marketing/AwsFundingUsed']),
};
