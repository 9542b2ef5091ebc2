import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const programUnknown: BusinessFault = {
  name: 'programUnknown',
  says: 'refuse an APN programme outside the listed ones',
  source: 'CreateOpportunity, ApnPrograms; facts B.1',
  evidence: 'doc',
  at: ['create', 'update'],
  change: (twin) => put(twin, 'Project/ApnPrograms', ['No Such Program']),
  admissible: refusal(['Project/ApnPrograms'], { codes: ['INVALID_ENUM_VALUE', 'INVALID_VALUE'] }),
};
