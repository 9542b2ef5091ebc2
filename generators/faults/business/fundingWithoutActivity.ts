import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const fundingWithoutActivity: BusinessFault = {
  name: 'fundingWithoutActivity',
  says: 'refuse Marketing.AwsFundingUsed when the opportunity comes from no marketing activity',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['create', 'update'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'None' }),
  change: (twin) => put(twin, 'Marketing/AwsFundingUsed', 'Yes'),
  admissible: refusal(['Marketing/AwsFundingUsed'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
