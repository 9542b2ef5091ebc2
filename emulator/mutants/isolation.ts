import { valueAt } from './builders/paths.ts';
import { asString, changeWorld, overrideOperation } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** The owner of an opportunity as if it were the caller. */
const asOwner = (operation: 'StartEngagementFromOpportunityTask' | 'UpdateOpportunity') =>
  overrideOperation(operation, (input, world, original) => {
    const stored = world.opportunities.findInAnyAccount(input.Identifier);
    const caller = stored === null ? world.caller : { ...world.caller, account: stored.account };
    return original(input, { ...world, caller });
  });

/** Something is visible to an account or in a catalog where it should not be. */
export const isolation: MutantTable = {
  'events-leak-across-accounts': {
    caughtBy: 'EVT-3c40',
    description: 'Events are delivered to every account.',
    replaces: changeWorld(({ events, accounts }) => ({
      events: {
        ...events,
        emit: (event) => {
          for (const { account } of accounts.all()) events.emit({ ...event, account });
        },
      },
    })),
  },
  'get-ignores-account': {
    caughtBy: 'GET-d990',
    description: 'GetOpportunity returns an opportunity to every account that knows its id.',
    replaces: overrideOperation('GetOpportunity', ({ Identifier }, world, original) => {
      const stored = world.opportunities.findInAnyAccount(Identifier);
      const caller = stored === null ? world.caller : { ...world.caller, account: stored.account };
      const Catalog = stored?.catalog === 'AWS' ? 'AWS' : 'Sandbox';
      return original({ Catalog, Identifier }, { ...world, caller });
    }),
  },
  'get-ignores-catalog': {
    caughtBy: 'GET-2867',
    description: 'GetOpportunity returns an opportunity whichever catalog the request names.',
    replaces: overrideOperation('GetOpportunity', (input, world, original) => {
      const found = world.opportunities.findInAnyAccount(input.Identifier);
      const Catalog = found?.account === world.caller.account ? found.catalog : input.Catalog;
      return original({ ...input, Catalog }, world);
    }),
  },
  'invitation-leaks-customer-address': {
    caughtBy: 'GEI-548c',
    description: "GetEngagementInvitation returns the customer's street address in InvitationMessage.",
    replaces: overrideOperation('GetEngagementInvitation', (input, world, original) => {
      const response = original(input, world);
      const id = input.Identifier.split('/').at(-1) ?? '';
      const opportunity = world.invitations.find(world.caller.account, input.Catalog, id)?.opportunity ?? '';
      const record = world.opportunities.findInAnyAccount(opportunity)?.record;
      const street = asString(valueAt(record, 'Customer/Account/Address/StreetAddress'));
      return { ...response, InvitationMessage: `${response.InvitationMessage} ${street}` };
    }),
  },
  'rejected-referral-visible': {
    caughtBy: 'REJ-c0f1',
    description: 'RejectEngagementInvitation makes the opportunity of the invitation visible.',
    replaces: overrideOperation('RejectEngagementInvitation', (input, world, original) => {
      original(input, world);
      const { account } = world.caller;
      const id = input.Identifier.split('/').at(-1) ?? '';
      const invitation = world.invitations.find(account, input.Catalog, id);
      const hidden = invitation && world.opportunities.find(account, input.Catalog, invitation.opportunity);
      if (hidden) world.opportunities.update({ ...hidden, hidden: false });
      return null;
    }),
  },
  'submit-ignores-account': {
    caughtBy: 'SUB-c74b',
    description: 'StartEngagementFromOpportunityTask submits an opportunity for every account that knows its id.',
    replaces: asOwner('StartEngagementFromOpportunityTask'),
  },
  'unaccepted-referral-visible': {
    caughtBy: 'CRE-eedc',
    description: 'An AWS referral can be read before its invitation is accepted.',
    replaces: changeWorld(({ opportunities }) => ({
      opportunities: { ...opportunities, findVisible: opportunities.find },
    })),
  },
  'update-ignores-account': {
    caughtBy: 'UPD-b0c2',
    description: 'UpdateOpportunity changes an opportunity for every account that knows its id.',
    replaces: asOwner('UpdateOpportunity'),
  },
};
