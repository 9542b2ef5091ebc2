import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'submits-nothing',
  requirement: 'GEN-48f7',
  says: 'StartEngagementFromOpportunityTask ends as COMPLETE and leaves the review status as it was.',
  operation: doing('StartEngagementFromOpportunityTask', (input, world, sound) => {
    const find = () => world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier);
    const before = find();
    const reply = sound(input, world);
    const after = find();
    if (before && after)
      world.opportunities.update({ ...after, record: { ...after.record, LifeCycle: before.record.LifeCycle ?? null } });
    return reply;
  }),
};
