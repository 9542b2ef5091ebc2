import { expect, test } from '@playwright/test';
import { given } from '../given.ts';

const absent = 'ResourceNotFoundException';

test('with a read delay a new opportunity is not there for any call until the delay has passed', () => {
  const { partner, pass, world } = given({ readDelayMillis: 3000 });
  const own = partner();
  const { Id: Identifier } = own.creates();
  const association = { RelatedEntityType: 'Solutions', RelatedEntityIdentifier: 'S-1234567' };
  const submission = { AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' }, Identifier };
  const calls = () => [
    own.meets('GetOpportunity', { Identifier }),
    own.meets('GetAwsOpportunitySummary', { RelatedOpportunityIdentifier: Identifier }),
    own.meets('AssociateOpportunity', { OpportunityIdentifier: Identifier, ...association }),
    own.meets('StartEngagementFromOpportunityTask', { ClientToken: world.ids.uuid(), ...submission }),
  ];
  expect(calls()).toEqual([absent, absent, absent, absent]);
  expect(own.does('ListOpportunities', {}).OpportunitySummaries).toEqual([]);
  pass(2999);
  expect(own.meets('GetOpportunity', { Identifier })).toBe(absent);
  pass(1);
  expect(calls()).toEqual(['none', 'none', 'none', 'none']);
  expect(own.does('ListOpportunities', {}).OpportunitySummaries.map(({ Id }) => Id)).toEqual([Identifier]);
});

test('an account may have a delay of its own, or none', () => {
  const { partner, control } = given({ readDelayMillis: 3000 });
  const own = partner();
  control('POST read-delay', { AccountId: '111111111111', Milliseconds: 0 });
  expect(own.meets('GetOpportunity', { Identifier: own.creates().Id })).toBe('none');
  control('POST read-delay', { AccountId: '111111111111', Milliseconds: 60_000 });
  const { Id: Identifier } = own.creates();
  control('POST clock', { AccountId: '111111111111', AdvanceSeconds: 59 });
  expect(own.meets('GetOpportunity', { Identifier })).toBe(absent);
  control('POST clock', { AccountId: '111111111111', AdvanceSeconds: 1 });
  expect(own.meets('GetOpportunity', { Identifier })).toBe('none');
});

test('a referral is not shown by the delay, but by accepting it', () => {
  const { partner, pass } = given({ readDelayMillis: 1000 });
  const own = partner();
  const { Id: Identifier } = own.creates({ Origin: 'AWS Referral' });
  pass(10_000);
  expect(own.meets('GetOpportunity', { Identifier })).toBe(absent);
});
