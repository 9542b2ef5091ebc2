import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'keeps-the-description-of-another-solution',
  requirement: 'ASC-5a53',
  says: 'Attaching a solution leaves OtherSolutionDescription.',
  operation: doing('AssociateOpportunity', (input, world, sound) => {
    const find = () => world.opportunities.visible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    const before = find();
    sound(input, world);
    const after = find();
    if (before && after)
      world.opportunities.update({ ...after, record: { ...after.record, Project: before.record.Project ?? null } });
    return null;
  }),
};
