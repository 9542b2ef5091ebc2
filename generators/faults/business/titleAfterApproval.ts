import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const titleAfterApproval: BusinessFault = {
  name: 'titleAfterApproval',
  says: 'keep the title as it was once approved',
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  change: (twin) => put(twin, 'Project/Title', 'Another title'),
  admissible: refusal(['Project/Title'], { nameless: true }),
};
