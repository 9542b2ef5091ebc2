import { drop, put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const industryMissing: BusinessFault = {
  name: 'industryMissing',
  says: 'refuse to submit without an industry',
  source: 'facts D',
  evidence: 'doc',
  at: ['submit'],
  twin: (valid) => put(valid, 'NationalSecurity', 'No'),
  change: (twin) => drop(twin, 'Customer/Account/Industry'),
  admissible: submissionRefusal(['Customer/Account/Industry']),
};
