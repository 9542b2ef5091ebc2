import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const problemAfterApproval: BusinessFault = {
  name: 'problemAfterApproval',
  says: 'keep the business problem as it was once approved',
  source: 'facts C.4',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  change: (twin) => put(twin, 'Project/CustomerBusinessProblem', 'Another problem, told in enough words.'),
  admissible: refusal(['Project/CustomerBusinessProblem'], { nameless: true }),
};
