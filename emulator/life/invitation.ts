import { nanoseconds } from '../contract/instant.ts';
import { arns } from '../ids.ts';
import type { Invitation, InvitationRecord } from '../store/invitations.ts';
import type { Opportunity } from '../store/opportunities.ts';
import type { World } from '../world.ts';
import { awsAccount } from './happenings.ts';

export const fifteenDays = 15 * 24 * 3_600_000; // facts E.4
// The form of a payload's website, in linear time; the opportunity's own website is any text.
const website = /^(https?:\/\/)?(www\.)?[a-zA-Z0-9-]+\.[(-|a-zA-Z0-9?]+$/;

/** The invitation that goes with an opportunity: from AWS to the partner, or from the partner to AWS (facts E.5). */
export function invitationFor(
  opportunity: Opportunity,
  { participant, id, engagement }: { participant: 'RECEIVER' | 'SENDER'; id: string; engagement: string },
  { clock, ids, accounts }: Pick<World, 'clock' | 'ids' | 'accounts'>,
): Invitation {
  const { account, catalog, record } = opportunity;
  const sent = clock.now(account);
  const nanos = ids.nanos();
  const company = accounts.find(account)?.company ?? '';
  const fromAws = participant === 'RECEIVER';
  const awsSide = catalog === 'Sandbox' ? awsAccount : 'aws';
  const problem = record.Project?.CustomerBusinessProblem ?? null;
  const invitation: InvitationRecord = {
    Arn: arns.invitation(catalog, id),
    Catalog: catalog,
    EngagementDescription: problem === null ? null : cut(problem, 255),
    EngagementId: engagement,
    EngagementTitle: record.Project?.Title ? cut(record.Project.Title, 40) : null,
    ExistingMembers: [
      fromAws ? { CompanyName: 'AWS', WebsiteUrl: 'www.aws.com' } : { CompanyName: company, WebsiteUrl: null },
    ],
    ExpirationDate: nanoseconds(sent + fifteenDays, nanos),
    Id: id,
    InvitationDate: nanoseconds(sent, nanos),
    InvitationMessage: fromAws ? 'AWS refers this opportunity to you.' : 'A partner shares this opportunity with AWS.',
    Payload: { OpportunityInvitation: payload(opportunity, fromAws) },
    PayloadType: 'OpportunityInvitation',
    Receiver: {
      Account: fromAws
        ? { Alias: company === '' ? null : cut(company, 80), AwsAccountId: account }
        : { Alias: 'AWS', AwsAccountId: awsSide },
    },
    RejectionReason: null,
    SenderAwsAccountId: fromAws ? awsSide : account,
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
    expires: sent + fifteenDays,
    opportunity: record.Id,
    sender: fromAws ? awsSide : account,
    record: invitation,
  };
}

type OpportunityPayload = NonNullable<InvitationRecord['Payload']>['OpportunityInvitation'];

/**
 * What the receiver may see before accepting (facts E.5, E.6). What the referral lacks is null; one without a title shows
 * nothing at all: the sources do not say [inf].
 */
function payload({ record }: Opportunity, fromAws: boolean): OpportunityPayload {
  const { Account } = record.Customer ?? {};
  const { Title, CustomerBusinessProblem, ExpectedCustomerSpend } = record.Project ?? {};
  if (!Title) return null;
  return {
    Customer: {
      CompanyName: Account?.CompanyName ?? null,
      CountryCode: Account?.Address?.CountryCode ?? null,
      Industry: Account?.Industry ?? null,
      WebsiteUrl: Account?.WebsiteUrl && website.test(Account.WebsiteUrl) ? Account.WebsiteUrl : null,
    },
    Project: {
      BusinessProblem: CustomerBusinessProblem ? cut(CustomerBusinessProblem, 255) : null,
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

/** The first `length` characters; a character outside the basic plane is never cut in two. */
function cut(text: string, length: number): string {
  return [...text].slice(0, length).join('');
}
