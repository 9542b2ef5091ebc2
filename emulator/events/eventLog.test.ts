import { expect, test } from '@playwright/test';
import type { Settings } from '../settings.ts';
import { createHarness } from '../testing/emulatorHarness.ts';

const account = '111111111111';
/** A partner, and a way to see the detail-types of what has happened since last asked. */
function eventHarness(settings: Partial<Settings> = {}) {
  const harness = createHarness(settings);
  const partner = harness.createPartner(account);
  let lastSeq = 0;
  const newEvents = () => {
    const fresh = harness.world.events.forAccount(account, lastSeq);
    lastSeq = fresh.at(-1)?.seq ?? lastSeq;
    return fresh.map(({ event }) => event);
  };
  const submit = (Identifier: string) =>
    partner.call('StartEngagementFromOpportunityTask', {
      ClientToken: harness.world.ids.uuid(),
      Identifier,
      AwsSubmission: { InvolvementType: 'Co-Sell', Visibility: 'Full' },
    });
  const update = (Identifier: string, more: object) => {
    const { Arn, CreatedDate, Id, OpportunityTeam, RelatedEntityIdentifiers, ...rest } =
      partner.getOpportunity(Identifier);
    return partner.call('UpdateOpportunity', { ...rest, Identifier, ...more });
  };
  const review = (Identifier: string, ReviewStatus: string) =>
    harness.callControl('POST review', { AccountId: account, Catalog: 'Sandbox', Identifier, ReviewStatus });
  return {
    ...harness,
    partner: partner,
    newEventTypes: () => newEvents().map((event) => event['detail-type']),
    newEvents,
    submit,
    update,
    review,
  };
}

// behaviour G.4, row by row.
test('creating, submitting and approving', () => {
  const { partner, newEventTypes, submit, review } = eventHarness();
  const { Id } = partner.createOpportunity();
  expect(newEventTypes()).toEqual(['Opportunity Created']);
  submit(Id);
  expect(newEventTypes().sort()).toEqual([
    'Engagement Created',
    'Engagement Invitation Created',
    'Engagement Member Added',
    'Engagement Resource Snapshot Created',
    'Opportunity Updated',
  ]);
  review(Id, 'In review');
  expect(newEventTypes()).toEqual(['Opportunity Updated', 'Engagement Resource Snapshot Created']);
  review(Id, 'Approved');
  expect(newEventTypes().sort()).toEqual([
    'Engagement Invitation Accepted',
    'Engagement Member Added',
    'Engagement Resource Snapshot Created',
    'Opportunity Updated',
  ]);
});

test('rejecting', () => {
  const { partner, newEventTypes, submit, review } = eventHarness();
  const { Id } = partner.createOpportunity();
  submit(Id);
  newEventTypes();
  review(Id, 'Rejected');
  expect(newEventTypes().sort()).toEqual([
    'Engagement Invitation Rejected',
    'Engagement Resource Snapshot Created',
    'Opportunity Updated',
  ]);
});

test('associating an offer or a solution; an edit of what AWS sees, and of what it does not; an edit by AWS', () => {
  const { partner, newEventTypes, submit, review, update, callControl } = eventHarness();
  const { Id: OpportunityIdentifier } = partner.createOpportunity();
  submit(OpportunityIdentifier);
  review(OpportunityIdentifier, 'Approved');
  newEventTypes();
  const associate = (RelatedEntityType: string, RelatedEntityIdentifier: string) =>
    partner.call('AssociateOpportunity', { OpportunityIdentifier, RelatedEntityType, RelatedEntityIdentifier });
  associate('AwsMarketplaceOffers', 'arn:aws:aws-marketplace:us-east-1:999999999999:AWSMarketplace/Offer/offer-a1');
  expect(newEventTypes()).toEqual(['Opportunity Updated']);
  associate('Solutions', 'S-1234567');
  const both = ['Opportunity Updated', 'Engagement Resource Snapshot Created'];
  expect(newEventTypes()).toEqual(both);
  update(OpportunityIdentifier, { Marketing: { Source: 'Marketing Activity', AwsFundingUsed: 'No' } });
  expect(newEventTypes()).toEqual(['Opportunity Updated']);
  update(OpportunityIdentifier, {
    LifeCycle: { ...partner.getOpportunity(OpportunityIdentifier).LifeCycle, NextSteps: 'Call' },
  });
  expect(newEventTypes()).toEqual(both);
  const aws = { AccountId: account, Catalog: 'Sandbox', Identifier: OpportunityIdentifier };
  callControl('POST summary', { ...aws, Insights: { EngagementScore: 'High' } });
  expect(newEventTypes()).toEqual(both);
});

test('an invitation: received, accepted, rejected, expired', () => {
  const { partner, newEventTypes, callControl, world } = eventHarness();
  const invited = () =>
    Reflect.get(callControl('POST invitations', { AccountId: account, Catalog: 'Sandbox' }), 'Identifier');
  const [accepted, rejected] = [invited(), invited(), invited()];
  expect(newEventTypes()).toEqual(Array.from({ length: 3 }, () => 'Engagement Invitation Created'));
  partner.call('StartEngagementByAcceptingInvitationTask', { ClientToken: world.ids.uuid(), Identifier: accepted });
  expect(newEventTypes()).toEqual([
    'Engagement Invitation Accepted',
    'Engagement Member Added',
    'Opportunity Created',
    'Opportunity Updated',
    'Engagement Resource Snapshot Created',
  ]);
  partner.call('RejectEngagementInvitation', { Identifier: rejected });
  expect(newEventTypes()).toEqual(['Engagement Invitation Rejected']);
  callControl('POST clock', { AccountId: account, AdvanceSeconds: 15 * 86_400 });
  expect(newEventTypes()).toEqual(['Engagement Invitation Expired']);
});

test('the envelope is the recorded one', () => {
  const { partner, newEvents } = eventHarness();
  const { Id } = partner.createOpportunity();
  expect(newEvents()).toEqual([
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
  const { partner, newEvents, submit, review, update } = eventHarness();
  const { Id } = partner.createOpportunity();
  submit(Id);
  review(Id, 'Approved');
  update(Id, { SoftwareRevenue: { DeliveryModel: 'Subscription' } });
  const Assignee = { Email: 'a@example.com', FirstName: 'A', LastName: 'B', BusinessTitle: 'PartnerAccountManager' };
  partner.call('AssignOpportunity', { Identifier: Id, Assignee });
  update(Id, { OpportunityType: 'Expansion' });
  const numbers = newEvents()
    .map(({ detail }) => detail.resourceSnapshot as { arn: string } | undefined)
    .filter((snapshot) => snapshot !== undefined)
    .map(({ arn }) => arn.split('/').at(-1));
  expect(numbers).toEqual(['1', '2', '3']);
});

test('with duplicates, events of opportunities come twice under different ids', () => {
  const { partner, newEvents, submit } = eventHarness({ eventsDuplicates: true });
  const { Id } = partner.createOpportunity();
  submit(Id);
  const all = newEvents();
  const of = (type: string) => all.filter((event) => event['detail-type'] === type);
  expect([of('Opportunity Created').length, of('Opportunity Updated').length]).toEqual([2, 2]);
  expect(of('Engagement Created').length).toBe(1);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('what was rolled back is never told, and readers hear in order', async () => {
  const { partner, world } = eventHarness();
  const heard: string[] = [];
  const stop = world.events.subscribe(({ event }) => heard.push(event['detail-type']));
  const domainEvent = { account, detail: {}, resources: [], occurredAtMs: 0 };
  expect(() =>
    world.atomically(() => {
      world.events.emit({ ...domainEvent, detailType: 'Engagement Created' });
      throw new Error('undone');
    }),
  ).toThrow('undone');
  partner.createOpportunity();
  await expect.poll(() => heard).toEqual(['Opportunity Created']);
  stop();
  partner.createOpportunity();
  await new Promise(setImmediate);
  expect(heard).toHaveLength(1);
});

test('the log keeps about the last thousand of each account', () => {
  const { world } = eventHarness();
  const domainEvent = { detail: {}, resources: [], occurredAtMs: 0 };
  world.atomically(() => {
    world.events.emit({ ...domainEvent, account: 'other', detailType: 'Engagement Created' });
    for (let at = 0; at < 1300; at += 1) world.events.emit({ ...domainEvent, account, detailType: `Number ${at}` });
  });
  const log = world.events.forAccount(account);
  expect(log.length).toBeGreaterThanOrEqual(1000);
  expect(log.length).toBeLessThan(1064);
  expect(log.at(-1)?.event['detail-type']).toBe('Number 1299');
  expect(world.events.forAccount('other')).toHaveLength(1);
});

test('the log of each account is trimmed, also when accounts take turns', () => {
  const { world } = createHarness();
  world.atomically(() => {
    for (let at = 0; at < 1300; at += 1)
      for (const turn of ['one', 'other'])
        world.events.emit({ account: turn, detailType: `Number ${at}`, detail: {}, resources: [], occurredAtMs: 0 });
  });
  for (const turn of ['one', 'other']) expect(world.events.forAccount(turn).length, turn).toBeLessThan(1064);
});
