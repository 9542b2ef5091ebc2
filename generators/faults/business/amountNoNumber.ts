import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const amountNoNumber: BusinessFault = {
  name: 'amountNoNumber',
  says: 'refuse an expected spend that is no number',
  source: 'facts B.1',
  evidence: 'doc',
  at: ['create', 'update'],
  change: (twin) => put(twin, 'Project/ExpectedCustomerSpend/*/Amount', 'a lot'),
  admissible: refusal(['Project/ExpectedCustomerSpend/*/Amount', 'Project/ExpectedCustomerSpend']),
};
