import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const channelsWithoutActivity: BusinessFault = {
  name: 'channelsWithoutActivity',
  says: 'refuse Marketing.Channels when the opportunity comes from no marketing activity',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['create', 'update'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'None' }),
  change: (twin) => put(twin, 'Marketing/Channels', ['Email']),
  admissible: refusal(['Marketing/Channels'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
