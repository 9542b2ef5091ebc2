import { ListSolutionsCommand, PartnerCentralSellingClient } from '@aws-sdk/client-partnercentral-selling';
import { expect, test } from '@playwright/test';

test('the emulator that Playwright started answers', async () => {
  const { endpoint } = test.info().config.metadata;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new PartnerCentralSellingClient({ endpoint, region: 'us-east-1', credentials });
  const { SolutionSummaries } = await client.send(new ListSolutionsCommand({ Catalog: 'Sandbox' }));
  expect(SolutionSummaries).toHaveLength(4);
});
