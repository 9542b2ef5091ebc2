import { CreateOpportunityCommand, PartnerCentralSellingClient } from '@aws-sdk/client-partnercentral-selling';
import { expect, test } from 'partner-central-conformance/playwright';

const draft = { Catalog: 'Sandbox', ClientToken: 'token', Origin: /** @type {const} */ ('Partner Referral') };

test('each test has an account of its own', async ({ partnerCentral: { control, ...connection } }) => {
  const client = new PartnerCentralSellingClient(connection);
  await client.send(new CreateOpportunityCommand(draft));
  const events = await control.events();
  expect(events.map((event) => event['detail-type'])).toEqual(['Opportunity Created']);
});

test('an application that meets throttling tries again', async ({ partnerCentral: { control, ...connection } }) => {
  await control.injectFault({ Kind: 'ThrottlingException', Operation: 'CreateOpportunity', Count: 1 });
  const { $metadata } = await new PartnerCentralSellingClient(connection).send(new CreateOpportunityCommand(draft));
  expect($metadata.attempts).toBe(2);
});
