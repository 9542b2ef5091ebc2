import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

const sent = (partner: ReturnType<ReturnType<typeof createHarness>['createPartner']>) => {
  const [row] =
    partner.call('ListEngagementInvitations', { ParticipantType: 'RECEIVER' }).EngagementInvitationSummaries ?? [];
  return partner.call('GetEngagementInvitation', { Identifier: row?.Id });
};

test('a bare referral makes an invitation that shows nothing', () => {
  const partner = createHarness().createPartner();
  partner.call('CreateOpportunity', { ClientToken: 't', Origin: 'AWS Referral' });
  expect(sent(partner)).toMatchObject({
    Status: 'PENDING',
    EngagementTitle: null,
    Payload: { OpportunityInvitation: null },
  });
});

test('what a referral lacks, or has in a form that no website has, is null', () => {
  const partner = createHarness().createPartner();
  const Account = {
    CompanyName: '☃ + Söhne',
    WebsiteUrl: `a.${'.'.repeat(200)}~`,
    Address: { CountryCode: 'DE', PostalCode: '10115' },
  };
  partner.call('CreateOpportunity', {
    ClientToken: 't',
    Origin: 'AWS Referral',
    Customer: { Account },
    Project: { Title: '😀'.repeat(50) },
  });
  const { EngagementTitle, Payload } = sent(partner);
  expect(EngagementTitle).toBe('😀'.repeat(40));
  expect(Payload?.OpportunityInvitation).toMatchObject({
    Customer: { CompanyName: '☃ + Söhne', CountryCode: 'DE', Industry: null, WebsiteUrl: null },
    Project: { BusinessProblem: null, ExpectedCustomerSpend: null, TargetCompletionDate: null, Title: '😀'.repeat(50) },
  });
});

test('a long business problem is in the payload whole, as payloads hold 2,000 characters since 2025', () => {
  const partner = createHarness().createPartner();
  partner.call('CreateOpportunity', {
    ClientToken: 't',
    Origin: 'AWS Referral',
    Project: { Title: 'x', CustomerBusinessProblem: 'y'.repeat(2000) },
  });
  expect(sent(partner).Payload?.OpportunityInvitation?.Project.BusinessProblem).toHaveLength(2000);
});
