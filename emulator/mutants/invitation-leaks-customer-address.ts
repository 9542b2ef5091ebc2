import { asString, overrideOperation } from './builders/hooks.ts';
import { valueAt } from './builders/paths.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'invitation-leaks-customer-address',
  caughtBy: 'GEI-548c',
  description: 'An invitation shows the street of the customer in its description.',
  operation: overrideOperation('GetEngagementInvitation', (input, world, original) => {
    const response = original(input, world);
    const id = input.Identifier.split('/').at(-1) ?? '';
    const of = world.invitations.find(world.caller.account, input.Catalog, id)?.opportunity ?? '';
    const street = valueAt(world.opportunities.findInAnyAccount(of)?.record, 'Customer/Account/Address/StreetAddress');
    return { ...response, InvitationMessage: `${response.InvitationMessage} ${asString(street)}` };
  }),
};
