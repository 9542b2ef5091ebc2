import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'associate-keeps-last-modified-date',
  caughtBy: 'GEN-7bc7',
  description: 'AssociateOpportunity leaves LastModifiedDate as it was.',
  operation: overrideOperation('AssociateOpportunity', (input, world, original) => {
    const find = () =>
      world.opportunities.findVisible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    const before = find();
    original(input, world);
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
