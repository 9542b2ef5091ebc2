import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'disassociate-is-a-no-op',
  caughtBy: 'GEN-7bc7',
  description: 'DisassociateOpportunity says done and takes nothing away.',
  operation: overrideOperation('DisassociateOpportunity', (input, world, original) => {
    const find = () =>
      world.opportunities.findVisible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    const before = find();
    original(input, world);
    const after = find();
    if (!before || !after) return null;
    const { RelatedEntityIdentifiers } = before.record;
    world.opportunities.update({ ...after, record: { ...after.record, RelatedEntityIdentifiers } });
    return null;
  }),
};
