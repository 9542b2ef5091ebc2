import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { inTheUs } from '../inTheUs.ts';
import { refusal } from '../refusal.ts';

export const postalCodeForm: BusinessFault = {
  name: 'postalCodeForm',
  says: "refuse a postal code that is not of its country's form",
  source: 'facts D; A.20',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: inTheUs,
  change: (twin) => put(twin, 'Customer/Account/Address/PostalCode', 'SW1A 1AA'),
  admissible: refusal(['Customer/Account/Address/PostalCode']),
};
