import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CreateOpportunityCommand, PartnerCentralSellingClient } from '@aws-sdk/client-partnercentral-selling';
import { startEmulator, validateRequest } from 'partner-central-conformance';

/** @type {import('partner-central-conformance').Emulator} */
let emulator;
/** @type {PartnerCentralSellingClient} */
let client;
before(async () => {
  emulator = await startEmulator();
  const { endpoint, region, credentials } = emulator;
  client = new PartnerCentralSellingClient({ endpoint, region, credentials });
});
after(() => emulator.stop());

const draft = { Catalog: 'Sandbox', ClientToken: 'one-intent', Origin: /** @type {const} */ ('Partner Referral') };

test('an opportunity is created, once for its token', async () => {
  const first = await client.send(new CreateOpportunityCommand(draft));
  assert.match(first.Id ?? '', /^O\d+$/);
  assert.equal((await client.send(new CreateOpportunityCommand(draft))).Id, first.Id);
});

test('a mapping can be checked without sending it', () => {
  const mapped = { ...draft, LifeCycle: { TargetCloseDate: '2020-01-01' } };
  const [error] = validateRequest('CreateOpportunity', mapped).errors;
  assert.equal(error?.field, 'lifeCycle.targetCloseDate');
});
