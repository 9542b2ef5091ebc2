import { drop } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { inTheUs } from '../inTheUs.ts';
import { refusal } from '../refusal.ts';

export const stateMissing: BusinessFault = {
  name: 'stateMissing',
  says: 'refuse a US address without its state',
  source: 'facts D',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: inTheUs,
  change: (twin) => drop(twin, 'Customer/Account/Address/StateOrRegion'),
  admissible: refusal(['Customer/Account/Address/StateOrRegion']),
};
