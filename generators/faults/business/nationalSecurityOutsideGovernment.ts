import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const nationalSecurityOutsideGovernment: BusinessFault = {
  name: 'nationalSecurityOutsideGovernment',
  says: 'refuse national security outside the industry Government',
  source: 'CreateOpportunity, NationalSecurity; facts D',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: (valid) => put(put(valid, 'NationalSecurity', 'No'), 'Customer/Account/Industry', 'Retail'),
  change: (twin) => put(twin, 'NationalSecurity', 'Yes'),
  admissible: refusal(['NationalSecurity', 'Customer/Account/Industry'], { nameless: true }),
};
