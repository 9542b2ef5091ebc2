import type { Invitation, InvitationRecord } from '../store/invitationStore.ts';
import type { World } from '../world.ts';
import { invitationLifetimeMs, pendingInvitation, truncate } from './invitationMapper.ts';

type LeadInvitation = NonNullable<NonNullable<InvitationRecord['Payload']>['LeadInvitation']>;

/** What AWS sends with a lead. */
export interface Lead {
  readonly account: string;
  readonly catalog: 'AWS' | 'Sandbox';
  readonly payload: LeadInvitation;
  readonly enrichment: InvitationRecord['EnrichmentContext'];
}
const sandboxLifetimeMs = (5 * 365 + 1) * 24 * 3_600_000;

/** Builds the invitation to a lead: it has no opportunity, and in the Sandbox it lasts five years (since-launch D). */
export function newLeadInvitation(
  { account, catalog, payload, enrichment }: Lead,
  world: Pick<World, 'clock' | 'ids' | 'accounts'>,
): Invitation {
  const lifetimeMs = catalog === 'Sandbox' ? sandboxLifetimeMs : invitationLifetimeMs;
  const [id, engagement] = [world.ids.invitation(), world.ids.engagement()];
  return pendingInvitation(
    { account, catalog, participant: 'RECEIVER', id, engagement, opportunity: '', lifetimeMs },
    {
      EngagementDescription: truncate(`A lead of ${payload.Customer.CompanyName}`, 255),
      EngagementTitle: truncate(payload.Customer.CompanyName, 40),
      EnrichmentContext: enrichment ?? null,
      InvitationMessage: 'AWS shares this lead with you.',
      Payload: { LeadInvitation: payload },
      PayloadType: 'LeadInvitation',
    },
    world,
  );
}
