import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'leaves-what-was-disassociated',
  requirement: 'GEN-7bc7',
  says: 'DisassociateOpportunity says done and takes nothing away.',
  operation: doing('DisassociateOpportunity', (input, world, sound) => {
    const find = () => world.opportunities.visible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    const before = find();
    sound(input, world);
    const after = find();
    if (!before || !after) return null;
    const { RelatedEntityIdentifiers } = before.record;
    world.opportunities.update({ ...after, record: { ...after.record, RelatedEntityIdentifiers } });
    return null;
  }),
};
