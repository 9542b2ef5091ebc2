import { corruptAfter, mutateResponse } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** A submission to AWS has the wrong outcome. */
export const submissions: MutantTable = {
  'submit-is-a-no-op': {
    caughtBy: 'GEN-48f7',
    description: 'StartEngagementFromOpportunityTask returns COMPLETE and does not change ReviewStatus.',
    replaces: corruptAfter('StartEngagementFromOpportunityTask', (after, before) => ({
      ...after,
      record: { ...after.record, LifeCycle: before.record.LifeCycle ?? null },
    })),
  },
  'submitted-reads-as-approved': {
    caughtBy: 'GEN-48f7',
    description: 'GetOpportunity returns ReviewStatus Approved for a submitted opportunity that nobody has reviewed.',
    replaces: mutateResponse('GetOpportunity', 'LifeCycle/ReviewStatus', (status) =>
      status === 'Submitted' ? 'Approved' : status,
    ),
  },
  'task-never-completes': {
    caughtBy: 'SUB-334c',
    description: 'StartEngagementFromOpportunityTask returns IN_PROGRESS for ever.',
    replaces: mutateResponse('StartEngagementFromOpportunityTask', 'TaskStatus', () => 'IN_PROGRESS'),
  },
};
