import type { ResponseOf } from '../../schemas/index.ts';
import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

const copies = new Map<string, ResponseOf<'GetOpportunity'>>();

export const mutant: Mutant = {
  name: 'keeps-reading-the-first-copy',
  requirement: 'GEN-f446',
  says: 'GetOpportunity answers from the copy that was read first.',
  operation: doing('GetOpportunity', (input, world, sound) => {
    const key = `${world.caller.account} ${input.Catalog} ${input.Identifier}`;
    const copy = copies.get(key) ?? sound(input, world);
    copies.set(key, copy);
    return copy;
  }),
};
