import { arns } from '../resourceIds.ts';
import type { Invitation } from '../store/invitationStore.ts';
import type { Opportunity } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';

/** Publishes events in the layouts of behaviour G.5. */
export type EventDeps = Pick<World, 'events' | 'clock' | 'accounts'>;

export const awsAccountId = '390403897881'; // behaviour E.5, as sender in Sandbox

export function publishOpportunityEvent(
  action: 'Created' | 'Updated',
  { account, catalog, record }: Opportunity,
  world: EventDeps,
): void {
  const detail = { schemaVersion: '1', catalog, opportunity: { identifier: record.Id } };
  world.events.emit({
    account,
    detailType: `Opportunity ${action}`,
    detail,
    resources: [],
    occurredAtMs: world.clock.now(account),
  });
}

export function publishInvitationEvent(
  action: 'Created' | 'Accepted' | 'Rejected' | 'Expired',
  invitation: Invitation,
  world: EventDeps,
): void {
  const { account, catalog, id, engagement, participant, record } = invitation;
  const sentByPartner = participant === 'SENDER';
  const arn = arns.invitation(catalog, id);
  const engagementInvitation = {
    arn,
    id,
    engagementId: engagement,
    senderAccountId: sentByPartner ? account : awsAccountId,
    receiverAccountId: sentByPartner ? awsAccountId : account,
    ...(action === 'Created'
      ? { senderCompanyName: record.SenderCompanyName, expirationDate: record.ExpirationDate }
      : {}),
    participantType: participant,
    payloadType: record.PayloadType ?? 'OpportunityInvitation',
  };
  const detail = { catalog, schemaVersion: '1.0', engagementInvitation };
  world.events.emit({
    account,
    detailType: `Engagement Invitation ${action}`,
    detail,
    resources: [arn],
    occurredAtMs: world.clock.now(account),
  });
}

export function publishEngagementCreated(opportunity: Opportunity, world: EventDeps): void {
  const { account, catalog, awsState } = opportunity;
  if (awsState.engagement === null) return;
  const occurredAtMs = world.clock.now(account);
  const arn = arns.engagement(catalog, awsState.engagement);
  const engagement = {
    engagementArn: arn,
    engagementId: awsState.engagement,
    CreatedAt: new Date(occurredAtMs).toISOString(),
    CreatedBy: account,
    ContextTypes: ['CustomerProject'],
  };
  world.events.emit({
    account,
    detailType: 'Engagement Created',
    detail: { schemaVersion: '1', catalog, engagement },
    resources: [arn],
    occurredAtMs,
  });
}

export function publishMemberAdded(opportunity: Opportunity, member: 'aws' | 'partner', world: EventDeps): void {
  const { account, catalog, awsState } = opportunity;
  if (awsState.engagement === null) return;
  const engagementMember =
    member === 'aws'
      ? { accountId: awsAccountId, companyName: 'AWS' }
      : { accountId: account, companyName: world.accounts.find(account)?.company ?? '' };
  const detail = { schemaVersion: '1', catalog, engagement: { id: awsState.engagement }, engagementMember };
  const resources = [arns.engagement(catalog, awsState.engagement)];
  world.events.emit({
    account,
    detailType: 'Engagement Member Added',
    detail,
    resources,
    occurredAtMs: world.clock.now(account),
  });
}

/** A snapshot exists only inside an engagement; its number is the record's revision (behaviour G.6). */
export function publishSnapshotCreated({ account, catalog, record, awsState }: Opportunity, world: EventDeps): void {
  if (awsState.engagement === null) return;
  const engagement = arns.engagement(catalog, awsState.engagement);
  const resourceSnapshot = {
    arn: `${engagement}/resource/Opportunity/${record.Id}/template/OpportunitySummaryView/snapshot/${awsState.snapshot}`,
    engagementId: awsState.engagement,
    resourceId: record.Id,
    resourceType: 'Opportunity',
    createdBy: account,
  };
  const detail = { schemaVersion: '1', catalog, resourceSnapshot };
  world.events.emit({
    account,
    detailType: 'Engagement Resource Snapshot Created',
    detail,
    resources: [engagement],
    occurredAtMs: world.clock.now(account),
  });
}
