import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

const none = { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] };

export const mutant: Mutant = {
  name: 'drops-associations-on-update',
  requirement: 'GEN-7bc7',
  says: 'UpdateOpportunity takes all associations away.',
  operation: doing('UpdateOpportunity', (input, world, sound) => {
    const reply = sound(input, world);
    const after = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier);
    if (after) world.opportunities.update({ ...after, record: { ...after.record, RelatedEntityIdentifiers: none } });
    return reply;
  }),
};
