import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'lock-ignores-milliseconds',
  caughtBy: 'GEN-1fc5',
  description: 'UpdateOpportunity takes a lock from the same second for the current one.',
  operation: overrideOperation('UpdateOpportunity', (input, world, original) => {
    const current = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier)?.record
      .LastModifiedDate;
    const sameSecond = current?.slice(0, 19) === input.LastModifiedDate.slice(0, 19);
    return original(sameSecond && current ? { ...input, LastModifiedDate: current } : input, world);
  }),
};
