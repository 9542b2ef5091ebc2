import { mutateResponse } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'task-never-completes',
  caughtBy: 'SUB-334c',
  description: 'A task is IN_PROGRESS for ever.',
  response: mutateResponse('StartEngagementFromOpportunityTask', 'TaskStatus', () => 'IN_PROGRESS'),
};
