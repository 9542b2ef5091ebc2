import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'moves-the-date-of-creation',
  requirement: 'GEN-ca2d',
  says: 'UpdateOpportunity moves CreatedDate, too.',
  operation: doing('UpdateOpportunity', (input, world, sound) => {
    const reply = sound(input, world);
    const after = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier);
    const CreatedDate = '2024-11-14T00:00:00Z';
    if (after) world.opportunities.update({ ...after, record: { ...after.record, CreatedDate } });
    return reply;
  }),
};
