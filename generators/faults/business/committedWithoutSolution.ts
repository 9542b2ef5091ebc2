import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const committedWithoutSolution: BusinessFault = {
  name: 'committedWithoutSolution',
  says: 'refuse Committed without a solution',
  source: 'UpdateOpportunity, Stage; facts C.5',
  evidence: 'doc',
  at: ['update'],
  status: 'approved',
  change: (twin) => put(twin, 'LifeCycle/Stage', 'Committed'),
  admissible: refusal(
    ['LifeCycle/Stage', 'RelatedEntityIdentifiers/Solutions', 'RelatedEntityIdentifiers', 'Solutions'],
    { nameless: true },
  ),
};
