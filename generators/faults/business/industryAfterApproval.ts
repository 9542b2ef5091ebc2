import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const industryAfterApproval: BusinessFault = {
  name: 'industryAfterApproval',
  says: 'keep the industry as it was once approved',
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  twin: (valid) => put(put(valid, 'NationalSecurity', 'No'), 'Customer/Account/Industry', 'Retail'),
  change: (twin) => put(twin, 'Customer/Account/Industry', 'Mining'),
  admissible: refusal(['Customer/Account/Industry'], { nameless: true }),
};
