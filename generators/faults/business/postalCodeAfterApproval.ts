import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { inTheUs } from '../inTheUs.ts';
import { refusal } from '../refusal.ts';

export const postalCodeAfterApproval: BusinessFault = {
  name: 'postalCodeAfterApproval',
  says: 'keep the postal code as it was once approved',
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  twin: inTheUs,
  change: (twin) => put(twin, 'Customer/Account/Address/PostalCode', '99501'),
  admissible: refusal(['Customer/Account/Address/PostalCode'], { nameless: true }),
};
