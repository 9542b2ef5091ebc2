import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

test('a bare draft reads back with its defaults', () => {
  const partner = createHarness().createPartner();
  const { Id, LastModifiedDate, PartnerOpportunityIdentifier } = partner.call('CreateOpportunity', {
    ClientToken: 't',
  });
  expect(Id).toMatch(/^O\d{8}$/);
  expect(PartnerOpportunityIdentifier).toBeNull();
  expect(partner.getOpportunity(Id)).toMatchObject({
    CreatedDate: '2026-03-01T10:00:00Z',
    LastModifiedDate,
    LifeCycle: { Stage: 'Prospect', ReviewStatus: 'Pending Submission' },
    Marketing: { Source: 'None' },
    NationalSecurity: 'No',
    OpportunityType: 'Net New Business',
    OpportunityTeam: [{ BusinessTitle: 'OpportunityOwner' }],
    RelatedEntityIdentifiers: {
      AwsMarketplaceOfferSets: [],
      AwsMarketplaceOffers: [],
      AwsMarketplaceProducts: [],
      AwsMarketplaceSolutions: [],
      AwsProducts: [],
      Solutions: [],
    },
    Customer: null,
    SoftwareRevenue: null,
  });
  expect(LastModifiedDate).toBe('2026-03-01T10:00:00.250Z');
});

test('a token gives the first answer again, whatever the key order; another body is a conflict', () => {
  const partner = createHarness().createPartner();
  const first = partner.call('CreateOpportunity', {
    ClientToken: 't',
    NationalSecurity: 'No',
    OpportunityType: 'Expansion',
  });
  expect(
    partner.call('CreateOpportunity', {
      OpportunityType: 'Expansion',
      NationalSecurity: 'No',
      ClientToken: 't',
      Origin: null,
    }),
  ).toEqual(first);
  expect(partner.callExpectingError('CreateOpportunity', { ClientToken: 't', OpportunityType: 'Expansion' })).toBe(
    'ConflictException',
  );
  expect(partner.call('ListOpportunities', {}).OpportunitySummaries).toHaveLength(1);
});

test('the token of a failed create stays bound to its body', () => {
  const partner = createHarness().createPartner();
  const late = { ClientToken: 't', LifeCycle: { TargetCloseDate: '2026-03-01' } };
  expect(partner.callExpectingError('CreateOpportunity', late)).toBe(
    'ValidationException lifeCycle.targetCloseDate:INVALID_VALUE',
  );
  expect(partner.callExpectingError('CreateOpportunity', { ClientToken: 't' })).toBe('ConflictException');
  expect(partner.callExpectingError('CreateOpportunity', late)).toContain('ValidationException');
});

test('a token belongs to one account, one catalog and one operation', () => {
  const { createPartner } = createHarness();
  const [one, other] = [createPartner(), createPartner('222222222222')];
  const ids = [
    one.call('CreateOpportunity', { ClientToken: 't' }),
    other.call('CreateOpportunity', { ClientToken: 't', NationalSecurity: 'No' }),
  ];
  ids.push(one.call('CreateOpportunity', { ClientToken: 't', Catalog: 'AWS', OpportunityType: 'Expansion' }));
  expect(new Set(ids.map(({ Id }) => Id)).size).toBe(3);
});

test('an empty SoftwareRevenue reads back as null, contacts as an empty list', () => {
  const partner = createHarness().createPartner();
  const { Id } = partner.createOpportunity({ SoftwareRevenue: {} });
  expect(partner.getOpportunity(Id)).toMatchObject({ SoftwareRevenue: null, Customer: { Contacts: [] } });
});

test('an AWS referral hides behind its invitation', () => {
  const partner = createHarness().createPartner('111111111111', { CompanyName: 'Us' });
  const { Id } = partner.createOpportunity({ Origin: 'AWS Referral' });
  expect(partner.callExpectingError('GetOpportunity', { Identifier: Id })).toBe('ResourceNotFoundException');
  expect(partner.call('ListOpportunities', {}).OpportunitySummaries).toEqual([]);
  const [row] =
    partner.call('ListEngagementInvitations', { ParticipantType: 'RECEIVER' }).EngagementInvitationSummaries ?? [];
  expect(row).toMatchObject({
    Status: 'PENDING',
    EngagementTitle: 'A data platform whose title is longer th',
    Receiver: { Account: { Alias: 'Us', AwsAccountId: '111111111111' } },
  });
  const { Payload, ExpirationDate, InvitationDate } = partner.call('GetEngagementInvitation', { Identifier: row?.Arn });
  expect(Payload?.OpportunityInvitation?.Project.Title).toBe(
    'A data platform whose title is longer than forty characters',
  );
  expect(JSON.stringify(Payload)).not.toContain('98109');
  expect(Date.parse(ExpirationDate ?? '') - Date.parse(InvitationDate ?? '')).toBe(15 * 86_400_000);
});

test('ids rise and are not used again after a reset', () => {
  const { createPartner, callControl } = createHarness();
  const one = createPartner();
  const { Id } = one.createOpportunity();
  callControl('POST reset', { AccountId: '111111111111' });
  expect(Number(one.createOpportunity().Id.slice(1))).toBeGreaterThan(Number(Id.slice(1)));
});
