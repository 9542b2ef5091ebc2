import { formatNanoseconds } from '../contract/instant.ts';
import { arns } from '../resourceIds.ts';
import type { Invitation, InvitationRecord } from '../store/invitationStore.ts';
import type { Opportunity } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import { awsAccountId } from './domainEvents.ts';

export const invitationLifetimeMs = 15 * 24 * 3_600_000; // behaviour E.4
// The form of a payload's website, in linear time; the opportunity's own website is any text.
const websitePattern = /^(https?:\/\/)?(www\.)?[a-zA-Z0-9-]+\.[(-|a-zA-Z0-9?]+$/;

/** Builds the invitation for an opportunity: from AWS to the partner, or from the partner to AWS (behaviour E.5). */
export function newInvitation(
  opportunity: Opportunity,
  { participant, id, engagement }: { participant: 'RECEIVER' | 'SENDER'; id: string; engagement: string },
  { clock, ids, accounts }: Pick<World, 'clock' | 'ids' | 'accounts'>,
): Invitation {
  const { account, catalog, record } = opportunity;
  const sent = clock.now(account);
  const nanos = ids.nanos();
  const company = accounts.find(account)?.company ?? '';
  const fromAws = participant === 'RECEIVER';
  const awsAccount = catalog === 'Sandbox' ? awsAccountId : 'aws';
  const businessProblem = record.Project?.CustomerBusinessProblem ?? null;
  const invitation: InvitationRecord = {
    Arn: arns.invitation(catalog, id),
    Catalog: catalog,
    EngagementDescription: businessProblem === null ? null : truncate(businessProblem, 255),
    EngagementId: engagement,
    EngagementTitle: record.Project?.Title ? truncate(record.Project.Title, 40) : null,
    ExistingMembers: [
      fromAws ? { CompanyName: 'AWS', WebsiteUrl: 'www.aws.com' } : { CompanyName: company, WebsiteUrl: null },
    ],
    ExpirationDate: formatNanoseconds(sent + invitationLifetimeMs, nanos),
    Id: id,
    InvitationDate: formatNanoseconds(sent, nanos),
    InvitationMessage: fromAws ? 'AWS refers this opportunity to you.' : 'A partner shares this opportunity with AWS.',
    Payload: { OpportunityInvitation: invitationPayload(opportunity, fromAws) },
    PayloadType: 'OpportunityInvitation',
    Receiver: {
      Account: fromAws
        ? { Alias: company === '' ? null : truncate(company, 80), AwsAccountId: account }
        : { Alias: 'AWS', AwsAccountId: awsAccount },
    },
    RejectionReason: null,
    SenderAwsAccountId: fromAws ? awsAccount : account,
    SenderCompanyName: fromAws ? 'AWS' : company,
    Status: 'PENDING',
  };
  return {
    account,
    catalog,
    id,
    participant,
    engagement,
    sent,
    status: 'PENDING',
    expires: sent + invitationLifetimeMs,
    opportunity: record.Id,
    sender: fromAws ? awsAccount : account,
    record: invitation,
  };
}

type OpportunityPayload = NonNullable<InvitationRecord['Payload']>['OpportunityInvitation'];

/**
 * What the receiver may see before accepting (behaviour E.5, E.6). Members that the referral lacks are null; without a title the
 * payload is null, as the sources do not say [inf].
 */
function invitationPayload({ record }: Opportunity, fromAws: boolean): OpportunityPayload {
  const { Account } = record.Customer ?? {};
  const { Title, CustomerBusinessProblem, ExpectedCustomerSpend } = record.Project ?? {};
  if (!Title) return null;
  return {
    Customer: {
      CompanyName: Account?.CompanyName ?? null,
      CountryCode: Account?.Address?.CountryCode ?? null,
      Industry: Account?.Industry ?? null,
      WebsiteUrl: Account?.WebsiteUrl && websitePattern.test(Account.WebsiteUrl) ? Account.WebsiteUrl : null,
    },
    Project: {
      // 255 characters until December 2025 (since-launch J.3.9).
      BusinessProblem: CustomerBusinessProblem ?? null,
      ExpectedCustomerSpend: ExpectedCustomerSpend?.map((spend) => ({ ...spend, EstimationUrl: null })) ?? null,
      TargetCompletionDate: record.LifeCycle?.TargetCloseDate ?? null,
      Title,
    },
    ReceiverResponsibilities: ['Services Partner', 'Software Partner'],
    SenderContacts: fromAws
      ? [
          {
            BusinessTitle: 'PDM',
            Email: 'partner-manager@amazon.example',
            FirstName: 'Partner',
            LastName: 'Manager',
            Phone: null,
          },
        ]
      : null,
  };
}

/** The first `length` characters; a surrogate pair is never split. */
function truncate(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
