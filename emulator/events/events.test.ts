import { expect, test } from '@playwright/test';
import { given } from '../given.ts';
import type { Settings } from '../settings.ts';

const account = '111111111111';
/** A partner, and a way to see the detail-types of what has happened since last asked. */
function told(settings: Partial<Settings> = {}) {
  const all = given(settings);
  const partner = all.partner(account);
  let seen = 0;
  const since = () => {
    const fresh = all.world.events.of(account, seen);
    seen = fresh.at(-1)?.seq ?? seen;
    return fresh.map(({ event }) => event);
  };
  const submits = (Identifier: string) =>
    partner.does('StartEngagementFromOpportunityTask', {
      ClientToken: all.world.ids.uuid(),
      Identifier,
      AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
    });
  const updates = (Identifier: string, more: object) => {
    const { Arn, CreatedDate, Id, OpportunityTeam, RelatedEntityIdentifiers, ...rest } = partner.reads(Identifier);
    return partner.does('UpdateOpportunity', { ...rest, Identifier, ...more });
  };
  const review = (Identifier: string, ReviewStatus: string) =>
    all.control('POST review', { AccountId: account, Catalog: 'Sandbox', Identifier, ReviewStatus });
  return {
    ...all,
    does: partner,
    types: () => since().map((event) => event['detail-type']),
    since,
    submits,
    updates,
    review,
  };
}

// facts G.4, row by row.
test('creating, submitting and approving', () => {
  const { does, types, submits, review } = told();
  const { Id } = does.creates();
  expect(types()).toEqual(['Opportunity Created']);
  submits(Id);
  expect(types().sort()).toEqual([
    'Engagement Created',
    'Engagement Invitation Created',
    'Engagement Member Added',
    'Engagement Resource Snapshot Created',
    'Opportunity Updated',
  ]);
  review(Id, 'In review');
  expect(types()).toEqual(['Opportunity Updated', 'Engagement Resource Snapshot Created']);
  review(Id, 'Approved');
  expect(types().sort()).toEqual([
    'Engagement Invitation Accepted',
    'Engagement Member Added',
    'Engagement Resource Snapshot Created',
    'Opportunity Updated',
  ]);
});

test('rejecting', () => {
  const { does, types, submits, review } = told();
  const { Id } = does.creates();
  submits(Id);
  types();
  review(Id, 'Rejected');
  expect(types().sort()).toEqual([
    'Engagement Invitation Rejected',
    'Engagement Resource Snapshot Created',
    'Opportunity Updated',
  ]);
});

test('associating an offer or a solution; an edit of what AWS sees, and of what it does not; an edit by AWS', () => {
  const { does, types, submits, review, updates, control } = told();
  const { Id: OpportunityIdentifier } = does.creates();
  submits(OpportunityIdentifier);
  review(OpportunityIdentifier, 'Approved');
  types();
  const associate = (RelatedEntityType: string, RelatedEntityIdentifier: string) =>
    does.does('AssociateOpportunity', { OpportunityIdentifier, RelatedEntityType, RelatedEntityIdentifier });
  associate('AwsMarketplaceOffers', 'arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Offer/offer-a1');
  expect(types()).toEqual(['Opportunity Updated']);
  associate('Solutions', 'S-1234567');
  const both = ['Opportunity Updated', 'Engagement Resource Snapshot Created'];
  expect(types()).toEqual(both);
  updates(OpportunityIdentifier, { Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'No' } });
  expect(types()).toEqual(['Opportunity Updated']);
  updates(OpportunityIdentifier, { LifeCycle: { ...does.reads(OpportunityIdentifier).LifeCycle, NextSteps: 'Call' } });
  expect(types()).toEqual(both);
  const aws = { AccountId: account, Catalog: 'Sandbox', Identifier: OpportunityIdentifier };
  control('POST summary', { ...aws, Insights: { EngagementScore: 'High' } });
  expect(types()).toEqual(both);
});

test('an invitation: received, accepted, rejected, expired', () => {
  const { does, types, control, world } = told();
  const invited = () =>
    Reflect.get(control('POST invitations', { AccountId: account, Catalog: 'Sandbox' }), 'Identifier');
  const [accepted, rejected] = [invited(), invited(), invited()];
  expect(types()).toEqual(Array.from({ length: 3 }, () => 'Engagement Invitation Created'));
  does.does('StartEngagementByAcceptingInvitationTask', { ClientToken: world.ids.uuid(), Identifier: accepted });
  expect(types()).toEqual([
    'Engagement Invitation Accepted',
    'Engagement Member Added',
    'Opportunity Created',
    'Opportunity Updated',
    'Engagement Resource Snapshot Created',
  ]);
  does.does('RejectEngagementInvitation', { Identifier: rejected });
  expect(types()).toEqual(['Engagement Invitation Rejected']);
  control('POST clock', { AccountId: account, AdvanceSeconds: 15 * 86_400 });
  expect(types()).toEqual(['Engagement Invitation Expired']);
});

test('the envelope is the recorded one', () => {
  const { does, since } = told();
  const { Id } = does.creates();
  expect(since()).toEqual([
    {
      version: '0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      'detail-type': 'Opportunity Created',
      source: 'aws.partnercentral-selling',
      account,
      time: '2026-03-01T10:00:00Z',
      region: 'us-east-1',
      resources: [],
      detail: { schemaVersion: '1', catalog: 'Sandbox', opportunity: { identifier: Id } },
    },
  ]);
});

test('snapshot numbers rise by one, with no gap for changes that leave none', () => {
  const { does, since, submits, review, updates } = told();
  const { Id } = does.creates();
  submits(Id);
  review(Id, 'Approved');
  updates(Id, { SoftwareRevenue: { DeliveryModel: 'Subscription' } });
  const Assignee = { Email: 'a@example.com', FirstName: 'A', LastName: 'B', BusinessTitle: 'PartnerAccountManager' };
  does.does('AssignOpportunity', { Identifier: Id, Assignee });
  updates(Id, { OpportunityType: 'Expansion' });
  const numbers = since()
    .map(({ detail }) => detail.resourceSnapshot as { arn: string } | undefined)
    .filter((snapshot) => snapshot !== undefined)
    .map(({ arn }) => arn.split('/').at(-1));
  expect(numbers).toEqual(['1', '2', '3']);
});

test('with duplicates, events of opportunities come twice under different ids', () => {
  const { does, since, submits } = told({ eventsDuplicates: true });
  const { Id } = does.creates();
  submits(Id);
  const all = since();
  const of = (type: string) => all.filter((event) => event['detail-type'] === type);
  expect([of('Opportunity Created').length, of('Opportunity Updated').length]).toEqual([2, 2]);
  expect(of('Engagement Created').length).toBe(1);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('what was rolled back is never told, and readers hear in order', async () => {
  const { does, world } = told();
  const heard: string[] = [];
  const stop = world.events.subscribe(({ event }) => heard.push(event['detail-type']));
  const happening = { account, detail: {}, resources: [], at: 0 };
  expect(() =>
    world.atomically(() => {
      world.events.emit({ ...happening, detailType: 'Engagement Created' });
      throw new Error('undone');
    }),
  ).toThrow('undone');
  does.creates();
  await expect.poll(() => heard).toEqual(['Opportunity Created']);
  stop();
  does.creates();
  await new Promise(setImmediate);
  expect(heard).toHaveLength(1);
});

test('the log keeps about the last thousand of each account', () => {
  const { world } = told();
  const happening = { detail: {}, resources: [], at: 0 };
  world.atomically(() => {
    world.events.emit({ ...happening, account: 'other', detailType: 'Engagement Created' });
    for (let at = 0; at < 1300; at += 1) world.events.emit({ ...happening, account, detailType: `Number ${at}` });
  });
  const log = world.events.of(account);
  expect(log.length).toBeGreaterThanOrEqual(1000);
  expect(log.length).toBeLessThan(1064);
  expect(log.at(-1)?.event['detail-type']).toBe('Number 1299');
  expect(world.events.of('other')).toHaveLength(1);
});
