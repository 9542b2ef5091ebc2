import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { submissionRefusal } from '../refusal.ts';

export const spendMissing: BusinessFault = {
  name: 'spendMissing',
  says: 'refuse to submit without an expected spend',
  source: 'facts D',
  evidence: 'obs',
  at: ['submit'],
  change: (twin) => drop(twin, 'Project/ExpectedCustomerSpend'),
  admissible: submissionRefusal(['Project/ExpectedCustomerSpend']),
};
