/** A fixture for Playwright: `emulator`, one for each worker, and `partnerCentral`, an account of its own for each test. */
import { test as base } from '@playwright/test';
import { Control, type Emulator, startEmulator, type TestAccount } from './index.ts';

export { expect } from '@playwright/test';

/** An account of the emulator that no other test uses. */
export interface PartnerCentral {
  readonly endpoint: string;
  readonly region: 'us-east-1';
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  readonly account: TestAccount;
  readonly control: Control;
}

export const test = base.extend<{ partnerCentral: PartnerCentral }, { emulator: Emulator }>({
  emulator: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know which fixtures this one needs.
    async ({}, use) => {
      const emulator = await startEmulator();
      await use(emulator);
      await emulator.stop();
    },
    { scope: 'worker' },
  ],
  partnerCentral: async ({ emulator }, use) => {
    const { endpoint, region } = emulator;
    const account = await emulator.control.createAccount({});
    const credentials = { accessKeyId: account.AccessKeyId, secretAccessKey: account.SecretAccessKey };
    await use({ endpoint, region, credentials, account, control: new Control(endpoint, account.AccountId) });
  },
});
