import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'associate-keeps-other-solution-description',
  caughtBy: 'ASC-5a53',
  description: 'Attaching a solution leaves OtherSolutionDescription.',
  operation: overrideOperation('AssociateOpportunity', (input, world, original) => {
    const find = () =>
      world.opportunities.findVisible(world.caller.account, input.Catalog, input.OpportunityIdentifier);
    const before = find();
    original(input, world);
    const after = find();
    if (before && after)
      world.opportunities.update({ ...after, record: { ...after.record, Project: before.record.Project ?? null } });
    return null;
  }),
};
