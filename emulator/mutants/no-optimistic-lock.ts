import type { RequestOf } from '../../schemas/index.ts';
import type { AnyOperationHandler } from '../operationHandler.ts';
import type { Scope, World } from '../world.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'no-optimistic-lock',
  caughtBy: 'UPD-bb5c',
  description: 'UpdateOpportunity takes any LastModifiedDate for the current one.',
  operation: (name, original) => {
    if (name !== 'UpdateOpportunity') return original;
    const update = original as (input: RequestOf<'UpdateOpportunity'>, world: Scope<keyof World>) => unknown;
    const unlocked = (input: RequestOf<'UpdateOpportunity'>, world: Scope<keyof World>): unknown => {
      const stored = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier);
      return update({ ...input, LastModifiedDate: stored?.record.LastModifiedDate ?? input.LastModifiedDate }, world);
    };
    return unlocked as AnyOperationHandler;
  },
};
