import type { ResponseOf } from '../../schemas/index.ts';
import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

const copies = new Map<string, ResponseOf<'GetOpportunity'>>();

export const mutant: Mutant = {
  name: 'get-returns-stale-copy',
  caughtBy: 'GEN-f446',
  description: 'GetOpportunity answers from the copy that was read first.',
  operation: overrideOperation('GetOpportunity', (input, world, original) => {
    const key = `${world.caller.account} ${input.Catalog} ${input.Identifier}`;
    const copy = copies.get(key) ?? original(input, world);
    copies.set(key, copy);
    return copy;
  }),
};
