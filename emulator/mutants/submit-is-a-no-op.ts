import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'submit-is-a-no-op',
  caughtBy: 'GEN-48f7',
  description: 'StartEngagementFromOpportunityTask ends as COMPLETE and leaves the review status as it was.',
  operation: overrideOperation('StartEngagementFromOpportunityTask', (input, world, original) => {
    const find = () => world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier);
    const before = find();
    const response = original(input, world);
    const after = find();
    if (before && after)
      world.opportunities.update({ ...after, record: { ...after.record, LifeCycle: before.record.LifeCycle ?? null } });
    return response;
  }),
};
