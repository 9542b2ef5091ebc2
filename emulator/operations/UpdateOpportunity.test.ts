import { expect, test } from '@playwright/test';
import { given, type Partner } from '../given.ts';

const writable = (partner: Partner, Id: string) => {
  const {
    Customer,
    LifeCycle,
    Marketing,
    NationalSecurity,
    OpportunityType,
    PrimaryNeedsFromAws,
    Project,
    LastModifiedDate,
  } = partner.reads(Id);
  return {
    Identifier: Id,
    Customer,
    LifeCycle,
    Marketing,
    NationalSecurity,
    OpportunityType,
    PrimaryNeedsFromAws,
    Project,
    LastModifiedDate,
  };
};
const submit = (partner: Partner, Id: string) =>
  partner.does('StartEngagementFromOpportunityTask', {
    ClientToken: Id,
    Identifier: Id,
    AwsSubmission: { InvolvementType: 'Co-Sell' },
  });

test('what is omitted becomes null; what was read and sent back changes the date alone', () => {
  const { partner: sign, pass } = given();
  const partner = sign();
  const { Id } = partner.creates();
  const before = partner.reads(Id);
  pass(5);
  partner.does('UpdateOpportunity', writable(partner, Id));
  expect({ ...partner.reads(Id), LastModifiedDate: '' }).toEqual({ ...before, LastModifiedDate: '' });
  const { Marketing, LastModifiedDate } = partner.reads(Id);
  partner.does('UpdateOpportunity', { Identifier: Id, Marketing, LastModifiedDate, LifeCycle: { Stage: 'Prospect' } });
  expect(partner.reads(Id)).toMatchObject({ Customer: null, Project: null, LifeCycle: { ReviewStatus: null } });
});

test('every version has a date of its own, also within a millisecond', () => {
  const partner = given().partner();
  const { Id } = partner.creates();
  const dates = [0, 1, 2].map(() => partner.does('UpdateOpportunity', writable(partner, Id)).LastModifiedDate);
  expect(dates).toEqual(['2026-03-01T10:00:00.251Z', '2026-03-01T10:00:00.252Z', '2026-03-01T10:00:00.253Z']);
});

for (const [says, LastModifiedDate, expected] of [
  ['the same instant with an offset', '2026-03-01T12:00:00.250+02:00', 'none'],
  ['the same instant to the nanosecond', '2026-03-01T10:00:00.250000000Z', 'none'],
  ['whole seconds', '2026-03-01T10:00:00Z', 'ConflictException'],
  ['a nanosecond later', '2026-03-01T10:00:00.250000001Z', 'ConflictException'],
  ['a date to come', '2027-03-01T10:00:00.250Z', 'ConflictException'],
] as const) {
  test(`the lock: ${says}: ${expected}`, () => {
    const partner = given().partner();
    const { Id } = partner.creates();
    expect(partner.meets('UpdateOpportunity', { ...writable(partner, Id), LastModifiedDate })).toBe(expected);
  });
}

test('submitted is locked, but for playing the reviewer in the Sandbox', () => {
  const partner = given().partner();
  const { Id } = partner.creates();
  submit(partner, Id);
  const sent = writable(partner, Id);
  const locked = partner.meets('UpdateOpportunity', { ...sent, OpportunityType: 'Expansion' });
  expect(locked).toBe('ValidationException :ACTION_NOT_PERMITTED');
  partner.does('UpdateOpportunity', { ...sent, LifeCycle: { ...sent.LifeCycle, ReviewStatus: 'Approved' } });
  expect(partner.reads(Id).LifeCycle?.ReviewStatus).toBe('Approved');
  const [invitation] =
    partner.does('ListEngagementInvitations', { ParticipantType: 'SENDER' }).EngagementInvitationSummaries ?? [];
  expect(invitation?.Status).toBe('ACCEPTED');
  expect(partner.does('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Id })).toMatchObject({
    InvolvementType: 'Co-Sell',
    Visibility: 'Full',
    OpportunityTeam: [{ BusinessTitle: 'PDM' }],
  });
});

test('an opportunity of another account or catalog is not there', () => {
  const { partner } = given();
  const { Id } = partner().creates();
  const LastModifiedDate = '2026-03-01T10:00:00.250Z';
  expect(partner('222222222222').meets('UpdateOpportunity', { Identifier: Id, LastModifiedDate })).toBe(
    'ResourceNotFoundException',
  );
  expect(partner().meets('UpdateOpportunity', { Catalog: 'AWS', Identifier: Id, LastModifiedDate })).toBe(
    'ResourceNotFoundException',
  );
});
