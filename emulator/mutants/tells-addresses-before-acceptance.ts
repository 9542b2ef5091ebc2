import { at } from './means/at.ts';
import { doing, text } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'tells-addresses-before-acceptance',
  requirement: 'GEI-548c',
  says: 'An invitation shows the street of the customer in its description.',
  operation: doing('GetEngagementInvitation', (input, world, sound) => {
    const reply = sound(input, world);
    const id = input.Identifier.split('/').at(-1) ?? '';
    const of = world.invitations.find(world.caller.account, input.Catalog, id)?.opportunity ?? '';
    const street = at(world.opportunities.anywhere(of)?.record, 'Customer/Account/Address/StreetAddress');
    return { ...reply, InvitationMessage: `${reply.InvitationMessage} ${text(street)}` };
  }),
};
