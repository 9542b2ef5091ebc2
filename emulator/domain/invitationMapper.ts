import { formatNanoseconds } from '../contract/instant.ts';
import { arns } from '../resourceIds.ts';
import type { Invitation, InvitationRecord } from '../store/invitationStore.ts';
import type { Opportunity } from '../store/opportunityStore.ts';
import type { World } from '../world.ts';
import { awsAccountId } from './domainEvents.ts';

export const invitationLifetimeMs = 15 * 24 * 3_600_000; // behaviour E.4
// The form of a payload's website, in linear time; the opportunity's own website is any text.
const websitePattern = /^(https?:\/\/)?(www\.)?[a-zA-Z0-9-]+\.[(-|a-zA-Z0-9?]+$/;

/** What an invitation is about. */
type InvitationContent = Pick<
  InvitationRecord,
  'EngagementDescription' | 'EngagementTitle' | 'EnrichmentContext' | 'InvitationMessage' | 'Payload' | 'PayloadType'
>;
type MapperDeps = Pick<World, 'clock' | 'ids' | 'accounts'>;

/** Builds the invitation for an opportunity: from AWS to the partner, or from the partner to AWS (behaviour E.5). */
export function newInvitation(
  opportunity: Opportunity,
  { participant, id, engagement }: { participant: 'RECEIVER' | 'SENDER'; id: string; engagement: string },
  world: MapperDeps,
): Invitation {
  const { account, catalog, record } = opportunity;
  const fromAws = participant === 'RECEIVER';
  const title = record.Project?.Title;
  const businessProblem = record.Project?.CustomerBusinessProblem ?? null;
  return pendingInvitation(
    { account, catalog, participant, id, engagement, opportunity: record.Id, lifetimeMs: invitationLifetimeMs },
    {
      EngagementDescription: businessProblem === null ? null : truncate(businessProblem, 255),
      // An empty one is an empty one (since-launch J.3.8).
      EngagementTitle: typeof title === 'string' ? truncate(title, 40) : null,
      InvitationMessage: fromAws
        ? 'AWS refers this opportunity to you.'
        : 'A partner shares this opportunity with AWS.',
      Payload: { OpportunityInvitation: invitationPayload(opportunity, fromAws) },
      PayloadType: 'OpportunityInvitation',
    },
    world,
  );
}

/** Builds an invitation that waits for an answer: what all have in common, whatever they are about (behaviour E.4, E.5). */
export function pendingInvitation(
  {
    lifetimeMs,
    ...named
  }: Pick<Invitation, 'account' | 'catalog' | 'participant' | 'id' | 'engagement' | 'opportunity'> & {
    readonly lifetimeMs: number;
  },
  content: InvitationContent,
  { clock, ids, accounts }: MapperDeps,
): Invitation {
  const { account, catalog, participant, id, engagement } = named;
  const sent = clock.now(account);
  const expires = sent + lifetimeMs;
  const nanos = ids.nanos();
  const company = accounts.find(account)?.company ?? '';
  const fromAws = participant === 'RECEIVER';
  const awsAccount = catalog === 'Sandbox' ? awsAccountId : 'aws';
  const sender = fromAws ? awsAccount : account;
  const record: InvitationRecord = {
    ...content,
    Arn: arns.invitation(catalog, id),
    Catalog: catalog,
    EngagementId: engagement,
    ExistingMembers: [
      fromAws ? { CompanyName: 'AWS', WebsiteUrl: 'www.aws.com' } : { CompanyName: company, WebsiteUrl: null },
    ],
    ExpirationDate: formatNanoseconds(expires, nanos),
    Id: id,
    InvitationDate: formatNanoseconds(sent, nanos),
    Receiver: {
      Account: fromAws
        ? { Alias: company === '' ? null : truncate(company, 80), AwsAccountId: account }
        : { Alias: 'AWS', AwsAccountId: awsAccount },
    },
    RejectionReason: null,
    SenderAwsAccountId: sender,
    SenderCompanyName: fromAws ? 'AWS' : company,
    Status: 'PENDING',
  };
  return { ...named, sent, status: 'PENDING', expires, sender, record };
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
export function truncate(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
