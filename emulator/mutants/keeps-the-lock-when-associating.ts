import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'keeps-the-lock-when-associating',
  requirement: 'GEN-7bc7',
  says: 'AssociateOpportunity leaves LastModifiedDate as it was.',
  operation: doing('AssociateOpportunity', (input, world, sound) => {
    const find = () => world.opportunities.visible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    const before = find();
    sound(input, world);
    const after = find();
    if (!before || !after) return null;
    const { modified, record } = before;
    world.opportunities.update({
      ...after,
      modified,
      record: { ...after.record, LastModifiedDate: record.LastModifiedDate },
    });
    return null;
  }),
};
