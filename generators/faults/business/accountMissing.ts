import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const accountMissing: BusinessFault = {
  name: 'accountMissing',
  says: 'refuse to submit without an account',
  source: 'facts D',
  evidence: 'doc',
  at: ['submit'],
  twin: (valid) => put(valid, 'NationalSecurity', 'No'),
  change: (twin) => drop(twin, 'Customer/Account'),
  admissible: submissionRefusal(['Customer/Account', 'Customer/Account/CompanyName', 'Customer']),
};
