import { put } from '../at.ts';
import type { BusinessFault } from '../fault.ts';
import { refusal } from '../refusal.ts';

export const stageMovesInDraft: BusinessFault = {
  name: 'stageMovesInDraft',
  says: 'refuse to move the stage of a draft',
  source: 'facts C.4',
  evidence: 'obs',
  at: ['update'],
  change: (twin) => put(twin, 'LifeCycle/Stage', 'Qualified'),
  admissible: refusal(['LifeCycle/Stage', 'Stage'], { nameless: true }),
};
