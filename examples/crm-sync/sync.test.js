import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import {
  GetOpportunityCommand,
  ListOpportunitiesCommand,
  UpdateOpportunityCommand,
} from '@aws-sdk/client-partnercentral-selling';
import { Crm } from './crm.js';
import { dealMembers, partner, stop } from './testing.js';

after(stop);
const nextSteps = 'LifeCycle.NextSteps';

/** @param {import('@aws-sdk/client-partnercentral-selling').PartnerCentralSellingClient} client */
const atAws = async (client) =>
  (await client.send(new ListOpportunitiesCommand({ Catalog: 'Sandbox' }))).OpportunitySummaries ?? [];
const read = (
  /** @type {import('@aws-sdk/client-partnercentral-selling').PartnerCentralSellingClient} */ client,
  /** @type {string | null} */ id,
) => client.send(new GetOpportunityCommand({ Catalog: 'Sandbox', Identifier: id ?? '' }));

test('a deal goes out, is submitted, and edits wait until AWS has reviewed it', async () => {
  const { control, client, crm, sync, deliverEvents } = await partner();
  const deal = crm.add('CRM-1', dealMembers(), true);
  assert.equal(await sync.pushAll(), 0);
  assert.equal((await read(client, deal.id)).LifeCycle?.ReviewStatus, 'Submitted');

  crm.edit(deal, nextSteps, 'Send the offer');
  await sync.pushAll();
  assert.deepEqual(deal.edits, { [nextSteps]: 'Send the offer' }, 'parked');
  assert.equal((await read(client, deal.id)).LifeCycle?.NextSteps, 'Call');

  await control.setReviewStatus({ Identifier: deal.id ?? '', ReviewStatus: 'Approved' });
  await deliverEvents();
  assert.deepEqual(deal.edits, {});
  const { LifeCycle, Project } = await read(client, deal.id);
  assert.equal(LifeCycle?.NextSteps, 'Send the offer');
  assert.equal(Project?.Title, 'Data lake', 'an update leaves nothing out');
  assert.equal(deal.members.LifeCycle.ReviewStatus, 'Approved');
});

test('a create whose response is lost makes one opportunity, also when the process dies', async () => {
  const { control, client, crm, sync, syncOf } = await partner({ maxAttempts: 1 });
  crm.add('CRM-1', dealMembers());
  await control.injectFault({ Kind: 'DroppedConnection', Operation: 'CreateOpportunity', Count: 1 });
  assert.equal(await sync.pushAll(), 1);

  const restarted = Crm.restore(crm.save());
  const [deal] = restarted.deals;
  assert.ok(deal);
  restarted.edit(deal, nextSteps, 'Changed before the second attempt');
  assert.equal(await syncOf(restarted).pushAll(), 0);
  assert.deepEqual(
    (await atAws(client)).map(({ Id }) => Id),
    [deal.id],
  );
  assert.equal((await read(client, deal.id)).LifeCycle?.NextSteps, 'Changed before the second attempt');
});

test('the event may be faster than the response', async () => {
  const { control, client, crm, sync, deliverEvents } = await partner({ maxAttempts: 1 });
  const deal = crm.add('CRM-1', dealMembers());
  await control.injectFault({ Kind: 'DroppedConnection', Operation: 'CreateOpportunity', Count: 1 });
  await sync.pushAll();
  await deliverEvents();
  await sync.pushAll();
  assert.deepEqual(
    (await atAws(client)).map(({ Id }) => Id),
    [deal.id],
  );
  assert.equal(crm.deals.length, 1);
});

test('a change that somebody else makes between read and write is kept', async () => {
  const { client, calls, crm, sync } = await partner();
  const deal = crm.add('CRM-1', dealMembers());
  await sync.pushAll();
  crm.edit(deal, nextSteps, 'Ours');
  let others = 1;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      // The sync has read and is about to write: somebody else is faster, once.
      if (context.commandName === 'UpdateOpportunityCommand' && others-- > 0) {
        const { Id: Identifier, $metadata, ...now } = await read(client, deal.id);
        const Project = { ...now.Project, AdditionalComments: 'Theirs' };
        await client.send(new UpdateOpportunityCommand({ ...now, Catalog: 'Sandbox', Identifier, Project }));
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  calls.length = 0;
  assert.equal(await sync.pushAll(), 0);
  assert.equal(calls.filter((name) => name === 'UpdateOpportunity').length, 3, 'theirs, ours in vain, ours');
  const { LifeCycle, Project } = await read(client, deal.id);
  assert.equal(LifeCycle?.NextSteps, 'Ours');
  assert.equal(Project?.AdditionalComments, 'Theirs');
  assert.equal(deal.members.Project.AdditionalComments, 'Theirs');
});

test('an update whose response is lost is not sent twice', async () => {
  const { control, crm, sync } = await partner();
  const deal = crm.add('CRM-1', dealMembers());
  await sync.pushAll();
  crm.edit(deal, nextSteps, 'Once');
  await control.injectFault({ Kind: 'DroppedConnection', Operation: 'UpdateOpportunity', Count: 1 });
  assert.equal(await sync.pushAll(), 0);
  assert.deepEqual(deal.edits, {});
  const updates = (await control.events()).filter((event) => event['detail-type'] === 'Opportunity Updated');
  assert.equal(updates.length, 1);
});

test('throttling and a service that fails delay, and lose nothing', async () => {
  const { control, client, crm, sync } = await partner({ maxAttempts: 1 });
  crm.add('CRM-1', dealMembers(), true);
  await control.injectFault({ Kind: 'ThrottlingException', Count: 2 });
  await control.injectFault({ Kind: 'InternalServerException', Count: 2 });
  const failures = [];
  for (let run = 0; run < 5; run += 1) failures.push(await sync.pushAll());
  assert.deepEqual(failures, [1, 1, 1, 1, 0]);
  assert.deepEqual(
    (await atAws(client)).map(({ LifeCycle }) => LifeCycle?.ReviewStatus),
    ['Submitted'],
  );
});

test('reads that lag behind writes are waited for', async () => {
  const { control, crm, sync, deliverEvents } = await partner();
  await control.setReadDelay(4000);
  const deal = crm.add('CRM-1', dealMembers(), true);
  assert.equal(await sync.pushAll(), 0);
  await deliverEvents();
  assert.equal(deal.members.LifeCycle.ReviewStatus, 'Submitted');
});

test('a task that takes its time is waited for; one that failed gets a new token', async () => {
  const { control, client, crm, sync } = await partner();
  const deal = crm.add('CRM-1', dealMembers(), true);
  await control.configureTasks({ Mode: 'deferred', DelaySeconds: 3, Fail: { ReasonCode: 'InternalError', Count: 1 } });
  await sync.pushAll();
  assert.notEqual(deal.problem, null);
  crm.edit(deal, nextSteps, 'Try again');
  await sync.pushAll();
  assert.equal(deal.problem, null);
  assert.equal((await read(client, deal.id)).LifeCycle?.ReviewStatus, 'Submitted');
});

test('events that come twice and in reverse change nothing', async () => {
  const { control, calls, crm, sync, deliverEvents } = await partner();
  const deal = crm.add('CRM-1', dealMembers(), true);
  await sync.pushAll();
  await control.setReviewStatus({ Identifier: deal.id ?? '', ReviewStatus: 'Approved' });
  await deliverEvents();
  const before = crm.save();
  calls.length = 0;
  const events = await control.events();
  for (const event of [...events, ...events.toReversed()]) await sync.handleEvent(event);
  assert.equal(crm.save(), before);
  assert.deepEqual([...new Set(calls)], ['GetOpportunity']);
});

test('a referral of AWS becomes one deal, although its acceptance is sent twice', async () => {
  const { control, crm, sync, deliverEvents } = await partner({ maxAttempts: 1 });
  await control.createInvitation({ Project: { Title: 'Cold storage' } });
  const [invited] = await control.events();
  const accept = 'StartEngagementByAcceptingInvitationTask';
  await control.injectFault({ Kind: 'DroppedConnection', Operation: accept, Count: 1 });
  await assert.rejects(sync.handleEvent(invited));
  while ((await deliverEvents()) > 0);
  assert.deepEqual(
    crm.deals.map(({ members }) => members.Project.Title),
    ['Cold storage'],
  );
});

test('what AWS rejects waits for a person, and then goes out', async () => {
  const { client, calls, crm, sync } = await partner();
  const deal = crm.add('CRM-1', dealMembers());
  crm.edit(deal, 'LifeCycle.TargetCloseDate', '2020-01-01');
  await sync.pushAll();
  assert.match(deal.problem ?? '', /targetCloseDate/);
  calls.length = 0;
  await sync.pushAll();
  assert.deepEqual(calls, [], 'the same request is not sent again');
  crm.edit(deal, 'LifeCycle.TargetCloseDate', dealMembers().LifeCycle.TargetCloseDate);
  await sync.pushAll();
  assert.equal((await atAws(client)).length, 1);
});

test('without events, everything that changed is found by its date', async () => {
  const { client, crm, sync, syncOf } = await partner();
  for (const key of ['CRM-1', 'CRM-2', 'CRM-3']) crm.add(key, dealMembers(key));
  await sync.pushAll();
  const other = new Crm();
  await syncOf(other).catchUp();
  assert.deepEqual(other.deals.map(({ key }) => key).sort(), ['CRM-1', 'CRM-2', 'CRM-3']);
  const [first] = crm.deals;
  assert.ok(first);
  crm.edit(first, nextSteps, 'Changed later');
  await sync.pushAll();
  await syncOf(other).catchUp();
  assert.equal(other.find(first.id ?? '', null)?.members.LifeCycle.NextSteps, 'Changed later');
  assert.equal((await atAws(client)).length, 3);
});

test('whatever fails, both sides agree in the end', async () => {
  const { control, client, crm, sync, deliverEvents } = await partner({ maxAttempts: 1 });
  const deals = Array.from({ length: 6 }, (_, at) => crm.add(`CRM-${at}`, dealMembers(`Deal ${at}`), at % 2 === 0));
  await control.injectFault({ Kind: 'DroppedConnection', Probability: 0.25, Seed: 7, Count: 25 });
  await control.injectFault({ Kind: 'ThrottlingException', Probability: 0.25, Seed: 11, Count: 25 });
  await control.injectFault({ Kind: 'InternalServerException', Probability: 0.1, Seed: 13, Count: 10, Applied: true });
  let failures = 0;
  for (let run = 0; run < 8; run += 1) {
    for (const [at, deal] of deals.entries()) crm.edit(deal, nextSteps, `Step ${run} of ${at}`);
    failures += await sync.pushAll();
    failures += await deliverEvents().then(
      () => 0,
      () => 1,
    );
  }
  assert.ok(failures > 5, `only ${failures} failures were met`);
  await control.clearFaults();
  assert.equal(await sync.pushAll(), 0);
  for (const deal of deals)
    if (deal.members.LifeCycle.ReviewStatus === 'Submitted')
      await control.setReviewStatus({ Identifier: deal.id ?? '', ReviewStatus: 'Approved' });
  while ((await deliverEvents()) > 0);
  const found = await atAws(client);
  const wanted = deals.map(({ id }, at) => ({ Id: id, NextSteps: `Step 7 of ${at}` }));
  const byId = (/** @type {{ Id?: string | null }} */ a, /** @type {{ Id?: string | null }} */ b) =>
    String(a.Id).localeCompare(String(b.Id));
  assert.deepEqual(
    found.map(({ Id, LifeCycle }) => ({ Id, NextSteps: LifeCycle?.NextSteps })).sort(byId),
    wanted.sort(byId),
  );
  assert.deepEqual(
    deals.map(({ edits, problem }) => ({ edits, problem })),
    deals.map(() => ({ edits: {}, problem: null })),
  );
});
