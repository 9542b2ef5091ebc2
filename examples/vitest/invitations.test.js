import {
  ListEngagementInvitationsCommand,
  PartnerCentralSellingClient,
  RejectEngagementInvitationCommand,
} from '@aws-sdk/client-partnercentral-selling';
import { Control } from 'partner-central-conformance';
import { expect, inject, test } from 'vitest';

/** An account that no other test uses. */
async function newAccount() {
  const endpoint = /** @type {string} */ (inject(/** @type {never} */ ('endpoint')));
  const { AccountId, AccessKeyId, SecretAccessKey } = await new Control(endpoint, '111111111111').createAccount({});
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey };
  const client = new PartnerCentralSellingClient({ endpoint, region: 'us-east-1', credentials });
  const received = new ListEngagementInvitationsCommand({ Catalog: 'Sandbox', ParticipantType: 'RECEIVER' });
  const invitations = async () => (await client.send(received)).EngagementInvitationSummaries;
  return { client, control: new Control(endpoint, AccountId), invitations };
}

test('AWS sends a referral, and the partner rejects it', async () => {
  const { client, control, invitations } = await newAccount();
  const { Arn: Identifier } = await control.createInvitation({ Project: { Title: 'Cold storage' } });
  const rejection = { Catalog: 'Sandbox', Identifier, RejectionReason: 'Customer problem unclear' };
  await client.send(new RejectEngagementInvitationCommand(rejection));
  expect(await invitations()).toMatchObject([{ Arn: Identifier, Status: 'REJECTED' }]);
});

test('another test sees nothing of it', async () => {
  expect(await (await newAccount()).invitations()).toEqual([]);
});
