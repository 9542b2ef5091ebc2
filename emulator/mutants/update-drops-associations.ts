import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

const none = { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] };

export const mutant: Mutant = {
  name: 'update-drops-associations',
  caughtBy: 'GEN-7bc7',
  description: 'UpdateOpportunity takes all associations away.',
  operation: overrideOperation('UpdateOpportunity', (input, world, original) => {
    const response = original(input, world);
    const after = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier);
    if (after) world.opportunities.update({ ...after, record: { ...after.record, RelatedEntityIdentifiers: none } });
    return response;
  }),
};
