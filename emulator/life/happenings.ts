import { arns } from '../ids.ts';
import type { Invitation } from '../store/invitations.ts';
import type { Opportunity } from '../store/opportunities.ts';
import type { World } from '../world.ts';

/** Tells what has happened, in the layouts of facts G.5. */
export type Telling = Pick<World, 'events' | 'clock' | 'accounts'>;

export const awsAccount = '390403897881'; // facts E.5, as sender in Sandbox

export function opportunityHappened(
  what: 'Created' | 'Updated',
  { account, catalog, record }: Opportunity,
  world: Telling,
): void {
  const detail = { schemaVersion: '1', catalog, opportunity: { identifier: record.Id } };
  world.events.emit({
    account,
    detailType: `Opportunity ${what}`,
    detail,
    resources: [],
    at: world.clock.now(account),
  });
}

export function invitationHappened(
  what: 'Created' | 'Accepted' | 'Rejected' | 'Expired',
  invitation: Invitation,
  world: Telling,
): void {
  const { account, catalog, id, engagement, participant, record } = invitation;
  const fromUs = participant === 'SENDER';
  const arn = arns.invitation(catalog, id);
  const engagementInvitation = {
    arn,
    id,
    engagementId: engagement,
    senderAccountId: fromUs ? account : awsAccount,
    receiverAccountId: fromUs ? awsAccount : account,
    ...(what === 'Created'
      ? { senderCompanyName: record.SenderCompanyName, expirationDate: record.ExpirationDate }
      : {}),
    participantType: participant,
    payloadType: 'OpportunityInvitation',
  };
  const detail = { catalog, schemaVersion: '1.0', engagementInvitation };
  world.events.emit({
    account,
    detailType: `Engagement Invitation ${what}`,
    detail,
    resources: [arn],
    at: world.clock.now(account),
  });
}

export function engagementCreated(opportunity: Opportunity, world: Telling): void {
  const { account, catalog, side } = opportunity;
  if (side.engagement === null) return;
  const at = world.clock.now(account);
  const arn = arns.engagement(catalog, side.engagement);
  const engagement = {
    engagementArn: arn,
    engagementId: side.engagement,
    CreatedAt: new Date(at).toISOString(),
    CreatedBy: account,
    ContextTypes: ['CustomerProject'],
  };
  world.events.emit({
    account,
    detailType: 'Engagement Created',
    detail: { schemaVersion: '1', catalog, engagement },
    resources: [arn],
    at,
  });
}

export function memberAdded(opportunity: Opportunity, member: 'aws' | 'partner', world: Telling): void {
  const { account, catalog, side } = opportunity;
  if (side.engagement === null) return;
  const engagementMember =
    member === 'aws'
      ? { accountId: awsAccount, companyName: 'AWS' }
      : { accountId: account, companyName: world.accounts.find(account)?.company ?? '' };
  const detail = { schemaVersion: '1', catalog, engagement: { id: side.engagement }, engagementMember };
  const resources = [arns.engagement(catalog, side.engagement)];
  world.events.emit({
    account,
    detailType: 'Engagement Member Added',
    detail,
    resources,
    at: world.clock.now(account),
  });
}

/** A snapshot exists only inside an engagement; its number is the record's revision (facts G.6). */
export function snapshotCreated({ account, catalog, record, side }: Opportunity, world: Telling): void {
  if (side.engagement === null) return;
  const engagement = arns.engagement(catalog, side.engagement);
  const resourceSnapshot = {
    arn: `${engagement}/resource/Opportunity/${record.Id}/template/OpportunitySummaryView/snapshot/${side.snapshot}`,
    engagementId: side.engagement,
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
    at: world.clock.now(account),
  });
}
