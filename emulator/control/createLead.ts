import { publishInvitationEvent } from '../domain/domainEvents.ts';
import { type Lead, newLeadInvitation } from '../domain/leadInvitation.ts';
import { arns } from '../resourceIds.ts';
import type { World } from '../world.ts';
import { requireAccount, requireCatalog } from './account.ts';
import { rejectUndocumented } from './contractCheck.ts';
import type { ControlRequest } from './controlRequest.ts';

/** Invites the partner to a lead, as AWS does. Members left out get example values. */
export function createLead(request: ControlRequest, world: World): object {
  request.allowOnly('AccountId', 'Catalog', 'Customer', 'Interaction', 'EnrichmentContext');
  const account = requireAccount(request, world);
  const catalog = requireCatalog(request);
  // The name becomes the title; whatever else is wrong is found in the whole invitation.
  request.object('Customer')?.string('CompanyName');
  world.steps.runDueWork(account, world);
  const invitation = newLeadInvitation(
    {
      account,
      catalog,
      payload: {
        Customer: request.get('Customer') ?? exampleLead.Customer,
        Interaction: request.get('Interaction') ?? exampleLead.Interaction,
      } as Lead['payload'],
      enrichment: request.get('EnrichmentContext') as Lead['enrichment'],
    },
    world,
  );
  rejectUndocumented('a lead', 'GetEngagementInvitation', invitation.record);
  return world.atomically(() => {
    world.invitations.put(invitation);
    publishInvitationEvent('Created', invitation, world);
    return { Identifier: invitation.id, Arn: arns.invitation(catalog, invitation.id) };
  });
}

const exampleLead = {
  Customer: { CompanyName: 'Example Lead', CountryCode: 'US', Industry: 'Software and Internet' },
  Interaction: { ContactBusinessTitle: 'CTO', SourceId: 'S1', SourceName: 'Campaign', SourceType: 'Campaign' },
};
