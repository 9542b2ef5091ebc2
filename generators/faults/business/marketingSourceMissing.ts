import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const marketingSourceMissing: BusinessFault = {
  name: 'marketingSourceMissing',
  says: 'refuse an update that does not name the marketing source',
  source: 'facts D; A.20',
  evidence: 'obs',
  at: ['update'],
  twin: (valid) => put(valid, 'Marketing', { Source: 'None' }),
  change: (twin) => put(twin, 'Marketing', null),
  admissible: refusal(['Marketing/Source'], { codes: ['REQUIRED_FIELD_MISSING'] }),
};
