import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'changes-by-being-read',
  requirement: 'GEN-3ea3',
  says: 'Reading an opportunity moves its LastModifiedDate.',
  operation: doing('GetOpportunity', (input, world, sound) => {
    const reply = sound(input, world);
    const found = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier);
    if (!found) return reply;
    const modified = found.modified + 1;
    const LastModifiedDate = new Date(modified).toISOString();
    world.opportunities.update({ ...found, modified, record: { ...found.record, LastModifiedDate } });
    return reply;
  }),
};
