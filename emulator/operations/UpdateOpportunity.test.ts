import { expect, test } from '@playwright/test';
import { createHarness, type TestPartner } from '../testing/emulatorHarness.ts';

const updateRequest = (partner: TestPartner, Id: string) => {
  const {
    Customer,
    LifeCycle,
    Marketing,
    NationalSecurity,
    OpportunityType,
    PrimaryNeedsFromAws,
    Project,
    LastModifiedDate,
  } = partner.getOpportunity(Id);
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
const submit = (partner: TestPartner, Id: string) =>
  partner.call('StartEngagementFromOpportunityTask', {
    ClientToken: Id,
    Identifier: Id,
    AwsSubmission: { InvolvementType: 'Co-Sell' },
  });

test('optional members that are left out become null; sending back what was read changes the date alone', () => {
  const { createPartner, advanceClock } = createHarness();
  const partner = createPartner();
  const { Id } = partner.createOpportunity();
  const before = partner.getOpportunity(Id);
  advanceClock(5);
  partner.call('UpdateOpportunity', updateRequest(partner, Id));
  expect({ ...partner.getOpportunity(Id), LastModifiedDate: '' }).toEqual({ ...before, LastModifiedDate: '' });
  const { PrimaryNeedsFromAws: _, Project, ...others } = updateRequest(partner, Id);
  const { Title: __, ...untitled } = Project ?? {};
  partner.call('UpdateOpportunity', { ...others, Project: untitled, LifeCycle: { Stage: 'Prospect' } });
  expect(partner.getOpportunity(Id)).toMatchObject({
    PrimaryNeedsFromAws: null,
    Project: { Title: null },
    LifeCycle: { ReviewStatus: null, TargetCloseDate: null },
  });
});

test('every version has a date of its own, also within a millisecond', () => {
  const partner = createHarness().createPartner();
  const { Id } = partner.createOpportunity();
  const dates = [0, 1, 2].map(() => partner.call('UpdateOpportunity', updateRequest(partner, Id)).LastModifiedDate);
  expect(dates).toEqual(['2026-03-01T10:00:00.251Z', '2026-03-01T10:00:00.252Z', '2026-03-01T10:00:00.253Z']);
});

for (const [title, LastModifiedDate, expected] of [
  ['the same instant with an offset', '2026-03-01T12:00:00.250+02:00', 'none'],
  ['the same instant to the nanosecond', '2026-03-01T10:00:00.250000000Z', 'none'],
  ['whole seconds', '2026-03-01T10:00:00Z', 'ConflictException'],
  ['a nanosecond later', '2026-03-01T10:00:00.250000001Z', 'ConflictException'],
  ['a date to come', '2027-03-01T10:00:00.250Z', 'ConflictException'],
] as const) {
  test(`the lock: ${title}: ${expected}`, () => {
    const partner = createHarness().createPartner();
    const { Id } = partner.createOpportunity();
    expect(partner.callExpectingError('UpdateOpportunity', { ...updateRequest(partner, Id), LastModifiedDate })).toBe(
      expected,
    );
  });
}

test('submitted is locked, but for playing the reviewer in the Sandbox', () => {
  const partner = createHarness().createPartner();
  const { Id } = partner.createOpportunity();
  submit(partner, Id);
  const sent = updateRequest(partner, Id);
  const locked = partner.callExpectingError('UpdateOpportunity', { ...sent, OpportunityType: 'Expansion' });
  expect(locked).toBe('ValidationException :ACTION_NOT_PERMITTED');
  partner.call('UpdateOpportunity', { ...sent, LifeCycle: { ...sent.LifeCycle, ReviewStatus: 'Approved' } });
  expect(partner.getOpportunity(Id).LifeCycle?.ReviewStatus).toBe('Approved');
  const [invitation] =
    partner.call('ListEngagementInvitations', { ParticipantType: 'SENDER' }).EngagementInvitationSummaries ?? [];
  expect(invitation?.Status).toBe('ACCEPTED');
  expect(partner.call('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Id })).toMatchObject({
    InvolvementType: 'Co-Sell',
    Visibility: 'Full',
    OpportunityTeam: [{ BusinessTitle: 'PDM' }],
  });
});

test('an opportunity of another account or catalog is not there', () => {
  const { createPartner } = createHarness();
  const { Id } = createPartner().createOpportunity();
  const LastModifiedDate = '2026-03-01T10:00:00.250Z';
  expect(
    createPartner('222222222222').callExpectingError('UpdateOpportunity', { Identifier: Id, LastModifiedDate }),
  ).toBe('ResourceNotFoundException');
  expect(
    createPartner().callExpectingError('UpdateOpportunity', { Catalog: 'AWS', Identifier: Id, LastModifiedDate }),
  ).toBe('ResourceNotFoundException');
});
