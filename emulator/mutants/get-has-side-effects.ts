import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'get-has-side-effects',
  caughtBy: 'GEN-3ea3',
  description: 'Reading an opportunity moves its LastModifiedDate.',
  operation: overrideOperation('GetOpportunity', (input, world, original) => {
    const response = original(input, world);
    const found = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier);
    if (!found) return response;
    const modified = found.modified + 1;
    const LastModifiedDate = new Date(modified).toISOString();
    world.opportunities.update({ ...found, modified, record: { ...found.record, LastModifiedDate } });
    return response;
  }),
};
