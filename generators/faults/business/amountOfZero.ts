import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const amountOfZero: BusinessFault = {
  name: 'amountOfZero',
  says: 'refuse an expected spend of nothing',
  source: 'facts D',
  evidence: 'obs',
  at: ['create', 'update'],
  change: (twin) => put(twin, 'Project/ExpectedCustomerSpend/*/Amount', '0.00'),
  admissible: refusal(['Project/ExpectedCustomerSpend/*/Amount', 'Project/ExpectedCustomerSpend']),
};
