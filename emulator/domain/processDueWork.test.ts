import { expect, test } from '@playwright/test';
import { createHarness } from '../testing/emulatorHarness.ts';

const absent = 'ResourceNotFoundException';

test('with a read delay a new opportunity is not there for any call until the delay has passed', () => {
  const { createPartner, advanceClock, world } = createHarness({ readDelayMs: 3000 });
  const own = createPartner();
  const { Id: Identifier } = own.createOpportunity();
  const association = { RelatedEntityType: 'Solutions', RelatedEntityIdentifier: 'S-1234567' };
  const submission = { AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' }, Identifier };
  const calls = () => [
    own.callExpectingError('GetOpportunity', { Identifier }),
    own.callExpectingError('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Identifier }),
    own.callExpectingError('AssociateOpportunity', { OpportunityIdentifier: Identifier, ...association }),
    own.callExpectingError('StartEngagementFromOpportunityTask', { ClientToken: world.ids.uuid(), ...submission }),
  ];
  expect(calls()).toEqual([absent, absent, absent, absent]);
  expect(own.call('ListOpportunities', {}).OpportunitySummaries).toEqual([]);
  advanceClock(2999);
  expect(own.callExpectingError('GetOpportunity', { Identifier })).toBe(absent);
  advanceClock(1);
  expect(calls()).toEqual(['none', 'none', 'none', 'none']);
  expect(own.call('ListOpportunities', {}).OpportunitySummaries.map(({ Id }) => Id)).toEqual([Identifier]);
});

test('an account may have a delay of its own, or none', () => {
  const { createPartner, callControl } = createHarness({ readDelayMs: 3000 });
  const own = createPartner();
  callControl('POST read-delay', { AccountId: '111111111111', Milliseconds: 0 });
  expect(own.callExpectingError('GetOpportunity', { Identifier: own.createOpportunity().Id })).toBe('none');
  callControl('POST read-delay', { AccountId: '111111111111', Milliseconds: 60_000 });
  const { Id: Identifier } = own.createOpportunity();
  callControl('POST clock', { AccountId: '111111111111', AdvanceSeconds: 59 });
  expect(own.callExpectingError('GetOpportunity', { Identifier })).toBe(absent);
  callControl('POST clock', { AccountId: '111111111111', AdvanceSeconds: 1 });
  expect(own.callExpectingError('GetOpportunity', { Identifier })).toBe('none');
});

test('a referral is not shown by the delay, but by accepting it', () => {
  const { createPartner, advanceClock } = createHarness({ readDelayMs: 1000 });
  const own = createPartner();
  const { Id: Identifier } = own.createOpportunity({ Origin: 'AWS Referral' });
  advanceClock(10_000);
  expect(own.callExpectingError('GetOpportunity', { Identifier })).toBe(absent);
});
