import { expect, test } from '@playwright/test';
import { given } from '../given.ts';

test('a bare draft reads back with its defaults', () => {
  const partner = given().partner();
  const { Id, LastModifiedDate, PartnerOpportunityIdentifier } = partner.does('CreateOpportunity', {
    ClientToken: 't',
  });
  expect(Id).toMatch(/^O\d{8}$/);
  expect(PartnerOpportunityIdentifier).toBeNull();
  expect(partner.reads(Id)).toMatchObject({
    CreatedDate: '2026-03-01T10:00:00Z',
    LastModifiedDate,
    LifeCycle: { Stage: 'Prospect', ReviewStatus: 'Pending Submission' },
    Marketing: { Source: 'None' },
    NationalSecurity: 'No',
    OpportunityType: 'Net New Business',
    OpportunityTeam: [{ BusinessTitle: 'OpportunityOwner' }],
    RelatedEntityIdentifiers: { AwsMarketplaceOffers: [], AwsProducts: [], Solutions: [] },
    Customer: null,
    SoftwareRevenue: null,
  });
  expect(LastModifiedDate).toBe('2026-03-01T10:00:00.250Z');
});

test('a token gives the first answer again, whatever the key order; another body is a conflict', () => {
  const partner = given().partner();
  const first = partner.does('CreateOpportunity', {
    ClientToken: 't',
    NationalSecurity: 'No',
    OpportunityType: 'Expansion',
  });
  expect(
    partner.does('CreateOpportunity', {
      OpportunityType: 'Expansion',
      NationalSecurity: 'No',
      ClientToken: 't',
      Origin: null,
    }),
  ).toEqual(first);
  expect(partner.meets('CreateOpportunity', { ClientToken: 't', OpportunityType: 'Expansion' })).toBe(
    'ConflictException',
  );
  expect(partner.does('ListOpportunities', {}).OpportunitySummaries).toHaveLength(1);
});

test('the token of a failed create stays bound to its body', () => {
  const partner = given().partner();
  const late = { ClientToken: 't', LifeCycle: { TargetCloseDate: '2026-03-01' } };
  expect(partner.meets('CreateOpportunity', late)).toBe('ValidationException lifeCycle.targetCloseDate:INVALID_VALUE');
  expect(partner.meets('CreateOpportunity', { ClientToken: 't' })).toBe('ConflictException');
  expect(partner.meets('CreateOpportunity', late)).toContain('ValidationException');
});

test('a token belongs to one account, one catalog and one operation', () => {
  const { partner } = given();
  const [one, other] = [partner(), partner('222222222222')];
  const ids = [
    one.does('CreateOpportunity', { ClientToken: 't' }),
    other.does('CreateOpportunity', { ClientToken: 't', NationalSecurity: 'No' }),
  ];
  ids.push(one.does('CreateOpportunity', { ClientToken: 't', Catalog: 'AWS', OpportunityType: 'Expansion' }));
  expect(new Set(ids.map(({ Id }) => Id)).size).toBe(3);
});

test('an empty SoftwareRevenue reads back as null, contacts as an empty list', () => {
  const partner = given().partner();
  const { Id } = partner.creates({ SoftwareRevenue: {} });
  expect(partner.reads(Id)).toMatchObject({ SoftwareRevenue: null, Customer: { Contacts: [] } });
});

test('an AWS referral hides behind its invitation', () => {
  const partner = given().partner('111111111111', { CompanyName: 'Us' });
  const { Id } = partner.creates({ Origin: 'AWS Referral' });
  expect(partner.meets('GetOpportunity', { Identifier: Id })).toBe('ResourceNotFoundException');
  expect(partner.does('ListOpportunities', {}).OpportunitySummaries).toEqual([]);
  const [row] =
    partner.does('ListEngagementInvitations', { ParticipantType: 'RECEIVER' }).EngagementInvitationSummaries ?? [];
  expect(row).toMatchObject({
    Status: 'PENDING',
    EngagementTitle: 'A data platform whose title is longer th',
    Receiver: { Account: { Alias: 'Us', AwsAccountId: '111111111111' } },
  });
  const { Payload, ExpirationDate, InvitationDate } = partner.does('GetEngagementInvitation', { Identifier: row?.Arn });
  expect(Payload?.OpportunityInvitation?.Project.Title).toBe(
    'A data platform whose title is longer than forty characters',
  );
  expect(JSON.stringify(Payload)).not.toContain('98109');
  expect(Date.parse(ExpirationDate ?? '') - Date.parse(InvitationDate ?? '')).toBe(15 * 86_400_000);
});

test('ids rise and are not used again after a reset', () => {
  const { partner, control } = given();
  const one = partner();
  const { Id } = one.creates();
  control('POST reset', { AccountId: '111111111111' });
  expect(Number(one.creates().Id.slice(1))).toBeGreaterThan(Number(Id.slice(1)));
});
