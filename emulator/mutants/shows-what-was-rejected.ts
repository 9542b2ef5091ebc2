import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'shows-what-was-rejected',
  requirement: 'REJ-c0f1',
  says: 'Rejecting an invitation lays its opportunity open.',
  operation: doing('RejectEngagementInvitation', (input, world, sound) => {
    sound(input, world);
    const { account } = world.caller;
    const id = input.Identifier.split('/').at(-1) ?? '';
    const invitation = world.invitations.find(account, input.Catalog, id);
    const hidden = invitation && world.opportunities.find(account, input.Catalog, invitation.opportunity);
    if (hidden) world.opportunities.update({ ...hidden, hidden: false });
    return null;
  }),
};
