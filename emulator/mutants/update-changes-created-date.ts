import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'update-changes-created-date',
  caughtBy: 'GEN-ca2d',
  description: 'UpdateOpportunity moves CreatedDate, too.',
  operation: overrideOperation('UpdateOpportunity', (input, world, original) => {
    const response = original(input, world);
    const after = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier);
    const CreatedDate = '2024-11-14T00:00:00Z';
    if (after) world.opportunities.update({ ...after, record: { ...after.record, CreatedDate } });
    return response;
  }),
};
