import type { RequestOf } from '../../schemas/index.ts';
import type { AnyOperation } from '../operation.ts';
import type { Scope, World } from '../world.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-the-optimistic-lock',
  requirement: 'UPD-bb5c',
  says: 'UpdateOpportunity takes any LastModifiedDate for the current one.',
  operation: (name, next) => {
    if (name !== 'UpdateOpportunity') return next;
    const update = next as (input: RequestOf<'UpdateOpportunity'>, world: Scope<keyof World>) => unknown;
    const blind = (input: RequestOf<'UpdateOpportunity'>, world: Scope<keyof World>): unknown => {
      const stored = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier);
      return update({ ...input, LastModifiedDate: stored?.record.LastModifiedDate ?? input.LastModifiedDate }, world);
    };
    return blind as AnyOperation;
  },
};
