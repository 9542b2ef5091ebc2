import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { inTheUs } from '../inTheUs.ts';
import { refusal } from '../refusal.ts';

export const stateAbbreviated: BusinessFault = {
  name: 'stateAbbreviated',
  says: 'refuse a US state that is not written out',
  source: 'CreateOpportunity, StateOrRegion; facts D',
  evidence: 'doc',
  at: ['create', 'update'],
  twin: inTheUs,
  change: (twin) => put(twin, 'Customer/Account/Address/StateOrRegion', 'CA'),
  admissible: refusal(['Customer/Account/Address/StateOrRegion'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
};
