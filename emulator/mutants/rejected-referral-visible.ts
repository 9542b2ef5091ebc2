import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'rejected-referral-visible',
  caughtBy: 'REJ-c0f1',
  description: 'Rejecting an invitation lays its opportunity open.',
  operation: overrideOperation('RejectEngagementInvitation', (input, world, original) => {
    original(input, world);
    const { account } = world.caller;
    const id = input.Identifier.split('/').at(-1) ?? '';
    const invitation = world.invitations.find(account, input.Catalog, id);
    const hidden = invitation && world.opportunities.find(account, input.Catalog, invitation.opportunity);
    if (hidden) world.opportunities.update({ ...hidden, hidden: false });
    return null;
  }),
};
