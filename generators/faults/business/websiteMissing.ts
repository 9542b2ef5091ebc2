import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const websiteMissing: BusinessFault = {
  name: 'websiteMissing',
  says: 'refuse an account without its website',
  source: 'CreateOpportunity, WebsiteUrl; facts D',
  evidence: 'obs',
  at: ['create'],
  twin: (valid) => put(valid, 'NationalSecurity', 'No'),
  change: (twin) => drop(twin, 'Customer/Account/WebsiteUrl'),
  admissible: refusal(['Customer/Account/WebsiteUrl'], { codes: ['REQUIRED_FIELD_MISSING'] }),
};
