import { formatNanoseconds } from '../contract/instant.ts';
import { arns } from '../resourceIds.ts';
import type { Invitation, InvitationRecord } from '../store/invitationStore.ts';
import type { World } from '../world.ts';
import { awsAccountId } from './domainEvents.ts';
import { invitationLifetimeMs } from './invitationMapper.ts';

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
  { clock, ids, accounts }: Pick<World, 'clock' | 'ids' | 'accounts'>,
): Invitation {
  const sent = clock.now(account);
  const nanos = ids.nanos();
  const [id, engagement] = [ids.invitation(), ids.engagement()];
  const expires = sent + (catalog === 'Sandbox' ? sandboxLifetimeMs : invitationLifetimeMs);
  const sender = catalog === 'Sandbox' ? awsAccountId : 'aws';
  const record: InvitationRecord = {
    Arn: arns.invitation(catalog, id),
    Catalog: catalog,
    EngagementDescription: `A lead of ${payload.Customer.CompanyName}`.slice(0, 255),
    EngagementId: engagement,
    EngagementTitle: [...payload.Customer.CompanyName].slice(0, 40).join(''),
    EnrichmentContext: enrichment ?? null,
    ExistingMembers: [{ CompanyName: 'AWS', WebsiteUrl: 'www.aws.com' }],
    ExpirationDate: formatNanoseconds(expires, nanos),
    Id: id,
    InvitationDate: formatNanoseconds(sent, nanos),
    InvitationMessage: 'AWS shares this lead with you.',
    Payload: { LeadInvitation: payload },
    PayloadType: 'LeadInvitation',
    Receiver: { Account: { Alias: accounts.find(account)?.company.slice(0, 80) || null, AwsAccountId: account } },
    RejectionReason: null,
    SenderAwsAccountId: sender,
    SenderCompanyName: 'AWS',
    Status: 'PENDING',
  };
  const common = { account, catalog, id, engagement, sent, expires, sender, record };
  return { ...common, participant: 'RECEIVER', status: 'PENDING', opportunity: '' };
}
