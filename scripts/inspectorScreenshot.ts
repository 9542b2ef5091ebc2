import { GetOpportunityCommand, ListSolutionsCommand } from '@aws-sdk/client-partnercentral-selling';
import type { Browser } from '@playwright/test';
import { startEmulator } from '../client/emulatorProcess.ts';
import { Catalog, openInspector, row, submitted } from '../inspector/testing/openInspector.ts';

/** A picture of the inspector while a partner and AWS work on an opportunity. */
export async function inspectorScreenshot(browser: Browser, file: string): Promise<void> {
  const emulator = await startEmulator();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, colorScheme: 'light' });
    const { client } = await openInspector(page, emulator);
    await page.getByRole('textbox', { name: 'Title' }).fill('Cold storage for hospitals');
    await page.getByRole('button', { name: 'Send a referral' }).click();
    await row(page, 'Invitations', 'Cold storage for hospitals').waitFor();
    await page.getByRole('button', { name: 'Share a lead' }).click();
    const Identifier = await submitted(client, 'Fleet telemetry for a haulier');
    await client.send(new ListSolutionsCommand({ Catalog }));
    await client.send(new GetOpportunityCommand({ Catalog, Identifier: 'O1' })).catch(() => undefined);
    await client.send(new GetOpportunityCommand({ Catalog, Identifier }));
    const opportunity = row(page, 'Opportunities', 'Fleet telemetry');
    await opportunity.getByRole('button', { expanded: false }).click();
    await opportunity.getByRole('button', { name: 'Start review' }).click();
    await opportunity.locator('.history').getByText('In review').waitFor();
    await row(page, 'Calls', 'StartEngagementFromOpportunityTask').getByRole('button', { expanded: false }).click();
    await page.evaluate('document.activeElement.blur(), scrollTo(0, 0)');
    await page.getByRole('region', { name: /^Response: 200/ }).waitFor();
    await page.screenshot({ path: file });
  } finally {
    await emulator.stop();
  }
}
