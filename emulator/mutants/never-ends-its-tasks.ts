import { altering } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'never-ends-its-tasks',
  requirement: 'SUB-334c',
  says: 'A task is IN_PROGRESS for ever.',
  reply: altering('StartEngagementFromOpportunityTask', 'TaskStatus', () => 'IN_PROGRESS'),
};
