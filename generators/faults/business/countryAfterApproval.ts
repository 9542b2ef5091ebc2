import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const countryAfterApproval: BusinessFault = {
  name: 'countryAfterApproval',
  says: 'keep the country as it was once approved',
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  twin: (valid) =>
    put(put(valid, 'NationalSecurity', 'No'), 'Customer/Account/Address', { City: 'Dubai', CountryCode: 'AE' }),
  change: (twin) => put(twin, 'Customer/Account/Address/CountryCode', 'QA'),
  admissible: refusal(['Customer/Account/Address/CountryCode'], { nameless: true }),
};
