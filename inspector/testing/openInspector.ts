import { existsSync } from 'node:fs';
import {
  AssociateOpportunityCommand,
  CreateOpportunityCommand,
  PartnerCentralSellingClient,
  StartEngagementFromOpportunityTaskCommand,
} from '@aws-sdk/client-partnercentral-selling';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { type AccountRequest, createAccount } from '../../client/controlPlane.ts';
import { type EmulatorProcess, startEmulator } from '../../client/emulatorProcess.ts';
import { env } from '../../client/env/index.ts';

/** Tests of the inspector: one emulator for all of a worker, and an account of its own for each. */
export const test = base.extend<object, { emulator: EmulatorProcess }>({
  emulator: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures a fixture needs from this pattern
    async ({}, use) => {
      const emulator = await startEmulator();
      await use(emulator);
      await emulator.stop();
    },
    { scope: 'worker' },
  ],
});
/** Skips the tests of a file where there is no browser. */
export const skipWithoutBrowser = (): void =>
  test.skip(!existsSync(env.CHROMIUM), `untested: no browser at ${env.CHROMIUM}; install chromium or set CHROMIUM`);

export const Catalog = 'Sandbox';
/** An account of its own, its client, and the page about it. */
export async function openInspector(page: Page, emulator: EmulatorProcess, members: AccountRequest = {}) {
  const account = await createAccount(emulator.endpoint, members);
  const client = new PartnerCentralSellingClient({
    endpoint: emulator.endpoint,
    region: 'us-east-1',
    credentials: {
      accessKeyId: account.AccessKeyId,
      secretAccessKey: account.SecretAccessKey,
      ...(account.SessionToken === undefined ? {} : { sessionToken: account.SessionToken }),
    },
    maxAttempts: 1,
  });
  await page.goto(`${emulator.endpoint}/_emulator/#account=${account.AccountId}`);
  await expect(page.getByText('● live')).toBeVisible();
  return { account, client };
}
export const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
export const row = (page: Page, name: string, text: string | RegExp): Locator =>
  section(page, name).getByRole('listitem').filter({ hasText: text }).first();

/** A partner referral that AWS has been asked to look at. */
export async function submitted(client: PartnerCentralSellingClient, Title: string): Promise<string> {
  const { Id } = await client.send(
    new CreateOpportunityCommand({
      Catalog,
      ClientToken: Title,
      Origin: 'Partner Referral',
      Customer: {
        Account: {
          CompanyName: 'Example Customer',
          Industry: 'Software and Internet',
          WebsiteUrl: 'https://www.example.com',
          Address: { City: 'Seattle', CountryCode: 'US', PostalCode: '98109', StateOrRegion: 'Washington' },
        },
      },
      LifeCycle: { Stage: 'Prospect', TargetCloseDate: `${new Date().getUTCFullYear() + 2}-06-01` },
      Marketing: { Source: 'None' },
      PrimaryNeedsFromAws: ['Co-Sell - Architectural Validation'],
      Project: {
        Title,
        CustomerBusinessProblem: 'The customer wants to move its data platform.',
        CustomerUseCase: 'Business Applications & Contact Center',
        DeliveryModels: ['SaaS or PaaS'],
        ExpectedCustomerSpend: [{ Amount: '531', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
        SalesActivities: ['Initialized discussions with customer'],
      },
    }),
  );
  const OpportunityIdentifier = String(Id);
  const solution = { RelatedEntityType: 'Solutions', RelatedEntityIdentifier: 'S-1234567' } as const;
  await client.send(new AssociateOpportunityCommand({ Catalog, OpportunityIdentifier, ...solution }));
  const AwsSubmission = { InvolvementType: 'Co-Sell', Visibility: 'Full' } as const;
  const start = { Catalog, ClientToken: `${Title} start`, Identifier: OpportunityIdentifier, AwsSubmission };
  await client.send(new StartEngagementFromOpportunityTaskCommand(start));
  return OpportunityIdentifier;
}
