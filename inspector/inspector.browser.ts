/// <reference lib="dom" />
import { execFileSync, spawnSync } from 'node:child_process';
import {
  CreateOpportunityCommand,
  GetOpportunityCommand,
  ListSolutionsCommand,
  StartEngagementByAcceptingInvitationTaskCommand,
  SubmitOpportunityCommand,
} from '@aws-sdk/client-partnercentral-selling';
import { expect } from '@playwright/test';
import { Catalog, openInspector, row, section, skipWithoutBrowser, submitted, test } from './testing/openInspector.ts';

skipWithoutBrowser();

test('a referral: sent by the page, accepted by a client, seen in calls, events and history', async ({
  page,
  emulator,
}) => {
  const { client } = await openInspector(page, emulator);
  await page.getByLabel('Title').fill('Cold storage for hospitals');
  await page.getByRole('button', { name: 'Send a referral' }).click();
  await expect(page.getByText('AWS has sent a referral.')).toBeVisible();
  const invitation = row(page, 'Invitations', 'Cold storage for hospitals');
  await expect(invitation).toContainText('PENDING');
  await expect(row(page, 'Opportunities', 'Cold storage for hospitals')).toContainText('not visible to the partner');
  await expect(row(page, 'Events', 'Engagement Invitation Created')).toBeVisible();
  const Identifier = /engi-\w+/.exec((await invitation.textContent()) ?? '')?.[0];

  const accept = { Catalog, ClientToken: 'accept', Identifier };
  await client.send(new StartEngagementByAcceptingInvitationTaskCommand(accept));
  await expect(invitation).toContainText('ACCEPTED');
  await expect(row(page, 'Opportunities', 'Cold storage for hospitals')).toContainText('Approved');
  await expect(row(page, 'Opportunities', 'Cold storage for hospitals')).not.toContainText('not visible');
  await expect(row(page, 'Calls', 'StartEngagementByAcceptingInvitationTask')).toContainText(/200.*✓ contract/);
  await expect(row(page, 'Events', 'Engagement Invitation Accepted')).toBeVisible();

  await invitation.getByRole('button', { expanded: false }).click();
  await expect(invitation.locator('.history')).toContainText(/Invitation Created.*Invitation Accepted/);
  await invitation.getByRole('button', { name: /^Show O/ }).click();
  const opportunity = row(page, 'Opportunities', 'Cold storage for hospitals');
  await expect(opportunity.locator('.history .state')).toContainText('Review Pending Submission → Approved');
  await expect(opportunity.getByRole('region', { name: /^Record of O/ })).toContainText('"Title": "Cold storage for');
});

test('a review: the page asks for action, rejects and approves, with comments', async ({ page, emulator }) => {
  const { client } = await openInspector(page, emulator);
  const Identifier = await submitted(client, 'Fleet telemetry');
  const opportunity = row(page, 'Opportunities', 'Fleet telemetry');
  await expect(opportunity).toContainText('Submitted');
  await opportunity.getByRole('button', { expanded: false }).click();
  await opportunity.getByRole('button', { name: 'Start review' }).click();
  await expect(opportunity.getByRole('button', { expanded: true })).toContainText('In review');
  await opportunity.getByLabel('Comment').fill('Say more about the customer.');
  await opportunity.getByRole('button', { name: 'Ask for action' }).click();
  await expect(opportunity.getByRole('button', { expanded: true })).toContainText('Action Required');
  await expect(opportunity.getByRole('button', { name: 'Approve' })).toBeHidden();
  const read = await client.send(new GetOpportunityCommand({ Catalog, Identifier }));
  expect(read.LifeCycle).toMatchObject({
    ReviewStatus: 'Action Required',
    ReviewComments: 'Say more about the customer.',
  });

  await client.send(
    new SubmitOpportunityCommand({ Catalog, Identifier, InvolvementType: 'Co-Sell', Visibility: 'Full' }),
  );
  await opportunity.getByRole('button', { name: 'Approve' }).click();
  await expect(opportunity.getByRole('button', { expanded: true })).toContainText('Approved');
  await expect(opportunity.locator('.history .state')).toHaveText([
    /Review Pending Submission → Submitted$/,
    /Review Submitted → In review$/,
    /Review In review → Action Required$/,
    /Review Action Required → Submitted$/,
    /Review Submitted → Approved$/,
  ]);
  await submitted(client, 'Turned down');
  const other = row(page, 'Opportunities', 'Turned down');
  await other.getByRole('button', { expanded: false }).click();
  await other.getByRole('button', { name: 'Reject', exact: true }).click();
  await expect(other.getByRole('button', { expanded: true })).toContainText('Rejected');
});

test('the clock: an invitation expires, and the clock is advanced', async ({ page, emulator }) => {
  await openInspector(page, emulator);
  await page.getByRole('button', { name: 'Send a referral' }).click();
  const invitation = row(page, 'Invitations', 'Data platform on AWS');
  await invitation.getByRole('button', { expanded: false }).click();
  const now = async (): Promise<number> =>
    Date.parse(`${(await page.locator('#clock').textContent())?.replace(' ', 'T')}Z`);
  const before = await now();
  await invitation.getByRole('button', { name: 'Let it expire' }).click();
  await expect(invitation).toContainText('EXPIRED');
  await expect(row(page, 'Events', 'Engagement Invitation Expired')).toBeVisible();
  await expect.poll(now).toBeGreaterThanOrEqual(before + 15 * 86_400_000);
  const later = await now();
  await page.getByLabel('How far to advance the clock').selectOption('1 hour');
  await page.getByRole('button', { name: 'Advance' }).click();
  await expect.poll(now).toBeGreaterThanOrEqual(later + 3_600_000);
});

test('a call: request, response, verdict, and a curl command that repeats it', async ({ page, context, emulator }) => {
  test.skip(spawnSync('curl', ['--aws-sigv4', '', '--version']).status !== 0, 'this curl cannot sign');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { client, account } = await openInspector(page, emulator);
  await client.send(new ListSolutionsCommand({ Catalog }));
  const call = row(page, 'Calls', /ListSolutions.*200/);
  await call.getByRole('button', { expanded: false }).click();
  await expect(call.getByRole('region', { name: /^Request/ })).toContainText('"Catalog": "Sandbox"');
  await expect(call.getByRole('region', { name: /^Response: 200/ })).toContainText('"S-1234567"');
  await call.getByRole('button', { name: 'Copy as curl' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  const variables = { AWS_ACCESS_KEY_ID: account.AccessKeyId, AWS_SECRET_ACCESS_KEY: account.SecretAccessKey };
  const answer = execFileSync('sh', ['-c', command], { encoding: 'utf8', env: { ...process.env, ...variables } });
  expect(JSON.parse(answer)).toMatchObject({ SolutionSummaries: [{}, {}, {}, {}] });
});

test('a request with an undocumented member, and one that is rejected, are marked', async ({ page, emulator }) => {
  const { client } = await openInspector(page, emulator);
  await fetch(`${emulator.endpoint}/ListSolutions`, { method: 'POST', body: '{"Catalog":"Sandbox","Extra":1}' });
  const unsigned = row(page, 'Calls', 'no known access key');
  await expect(unsigned).toContainText('1 finding in the request');
  await unsigned.getByRole('button', { expanded: false }).click();
  await expect(unsigned.locator('.verdict')).toContainText('Extra is ignored');
  const invalid = new CreateOpportunityCommand({ Catalog, ClientToken: 'x', Origin: 'Nobody' as 'AWS Referral' });
  await expect(client.send(invalid)).rejects.toThrow();
  // The list stands still under the pointer.
  await expect(section(page, 'Calls')).toContainText('1 new, shown when the pointer leaves the list');
  await page.mouse.move(0, 0);
  await expect(row(page, 'Calls', 'CreateOpportunity')).toContainText('400');
  await page.getByLabel('Only calls with').fill('createopp');
  await expect(section(page, 'Calls').getByRole('listitem')).toHaveCount(1);
});

test('faults: injected, counted down, removed', async ({ page, emulator }) => {
  const { client } = await openInspector(page, emulator);
  const faults = section(page, 'Injected faults');
  await faults.getByLabel('Operation').selectOption('ListSolutions');
  await faults.getByLabel('Calls').fill('2');
  await faults.getByRole('button', { name: 'Inject' }).click();
  await expect(faults).toContainText('ThrottlingException for the next 2 calls of ListSolutions');
  await expect(client.send(new ListSolutionsCommand({ Catalog }))).rejects.toThrow('Rate exceeded');
  await expect(faults).toContainText('for the next 1 calls of ListSolutions');
  await faults.getByRole('button', { name: /^Remove/ }).click();
  await expect(faults).toContainText('None. Calls are answered as usual.');
  await faults.getByLabel('Fault').selectOption('DroppedConnection');
  await faults.getByRole('button', { name: 'Inject' }).click();
  await expect(faults).toContainText('DroppedConnection');
  await expect(client.send(new ListSolutionsCommand({ Catalog }))).rejects.toThrow();
  await expect(row(page, 'Calls', 'dropped')).toBeVisible();
});

test('reset asks first, and empties the account', async ({ page, emulator }) => {
  await openInspector(page, emulator);
  await page.getByRole('button', { name: 'Send a referral' }).click();
  await expect(row(page, 'Invitations', 'PENDING')).toBeVisible();
  await page.getByRole('button', { name: 'Reset …' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(page, 'Invitations', 'PENDING')).toBeVisible();
  await page.getByRole('button', { name: 'Reset …' }).click();
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await expect(section(page, 'Invitations')).toContainText('None yet.');
  await expect(section(page, 'Events')).toContainText('None yet.');
});

test('another account and catalog are chosen, and the address has them', async ({ page, emulator }) => {
  const { account } = await openInspector(page, emulator, { CompanyName: 'Chosen Company' });
  await page.getByRole('combobox', { name: 'Account' }).selectOption('111111111111');
  await page.getByRole('combobox', { name: 'Account' }).selectOption({ label: `${account.AccountId} Chosen Company` });
  await page.getByLabel('Catalog').selectOption('AWS');
  await page.getByRole('button', { name: 'Send a referral' }).click();
  await expect(row(page, 'Invitations', 'PENDING')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Account' })).toHaveValue(account.AccountId);
  await expect(row(page, 'Invitations', 'PENDING')).toBeVisible();
  await page.getByLabel('Catalog').selectOption('Sandbox');
  await expect(section(page, 'Invitations')).toContainText('None yet.');
});
