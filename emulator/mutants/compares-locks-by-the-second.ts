import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'compares-locks-by-the-second',
  requirement: 'GEN-1fc5',
  says: 'UpdateOpportunity takes a lock from the same second for the current one.',
  operation: doing('UpdateOpportunity', (input, world, sound) => {
    const current = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier)?.record
      .LastModifiedDate;
    const sameSecond = current?.slice(0, 19) === input.LastModifiedDate.slice(0, 19);
    return sound(sameSecond && current ? { ...input, LastModifiedDate: current } : input, world);
  }),
};
