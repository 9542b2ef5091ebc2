import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const campaignWithoutActivity: BusinessFault = {
  name: 'campaignWithoutActivity',
  says: 'refuse Marketing.CampaignName when the opportunity comes from no marketing activity',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['create', 'update'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'None' }),
  change: (twin) => put(twin, 'Marketing/CampaignName', 'Spring campaign'),
  admissible: refusal(['Marketing/CampaignName'], { codes: ['ACTION_NOT_PERMITTED'] }),
};
