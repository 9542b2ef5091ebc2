/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { ListSolutionsCommand } from '@aws-sdk/client-partnercentral-selling';
import { expect } from '@playwright/test';
import { startEmulator } from '../client/emulatorProcess.ts';
import { Catalog, openInspector, row, section, skipWithoutBrowser, submitted, test } from './testing/openInspector.ts';

skipWithoutBrowser();

test('credentials reach neither the page nor the log', async ({ page, emulator }) => {
  const SessionToken = 'a-very-secret-session-token';
  const { client, account } = await openInspector(page, emulator, { SessionToken });
  await client.send(new ListSolutionsCommand({ Catalog }));
  // Unsigned calls of other tests are everybody's.
  await row(page, 'Calls', /ListSolutions.*200/)
    .getByRole('button', { expanded: false })
    .click();
  await expect(page.getByRole('region', { name: /^Response: 200/ })).toBeVisible();
  const read = await (await fetch(`${emulator.endpoint}/_emulator/calls?AccountId=${account.AccountId}`)).text();
  for (const text of [await page.content(), read]) {
    expect(text).toContain('ListSolutions');
    for (const secret of [SessionToken, account.SecretAccessKey, account.AccessKeyId, 'Signature='])
      expect(text).not.toContain(secret);
  }
});

test('everything can be done with the keyboard', async ({ page, emulator }) => {
  await openInspector(page, emulator);
  const press = async (name: string | RegExp): Promise<void> => {
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = page.locator(':focus');
      if ((await focused.count()) > 0 && (await focused.textContent())?.match(name))
        return page.keyboard.press('Enter');
    }
    throw new Error(`Tab never reached ${name}.`);
  };
  await press('Send a referral');
  await expect(row(page, 'Invitations', 'PENDING')).toBeVisible();
  await press(/^Data platform on AWS/);
  await expect(page.getByRole('button', { name: 'Let it expire' })).toBeVisible();
  await press('Let it expire');
  await expect(row(page, 'Invitations', 'EXPIRED')).toBeVisible();
  await press('Reset …');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
for (const [colorScheme, width] of [
  ['light', 1200],
  ['dark', 1200],
  ['light', 390],
] as const) {
  test(`axe finds nothing serious, nothing is cut off: ${colorScheme}, ${width} px wide`, async ({
    browser,
    emulator,
  }) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 860 } });
    const { client } = await openInspector(page, emulator);
    await submitted(client, 'A title whose words are long enough to need more than a single line of a phone');
    for (const name of ['Send a referral', 'Share a lead', 'Inject']) await page.getByRole('button', { name }).click();
    for (const name of ['Invitations', 'Opportunities', 'Calls', 'Events']) {
      await section(page, name).getByRole('button', { expanded: false }).first().click();
    }
    await expect(page.getByRole('region', { name: /^Record of O/ })).toBeVisible();
    const violations = await page.evaluate(`(async () => { ${axe}; const { violations } = await axe.run(document);
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')); })()`);
    expect(violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.close();
  });
}

test('no other host is asked, nothing is logged, and what callers send stays text', async ({ page, emulator }) => {
  const heard = { hosts: new Set<string>(), errors: [] as string[] };
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) heard.hosts.add(new URL(request.url()).origin);
  });
  page.on('console', (message) => heard.errors.push(message.text()));
  page.on('pageerror', (error) => heard.errors.push(error.message));
  const { client } = await openInspector(page, emulator);
  const title = '<img src=http://nowhere.invalid/x onerror=alert(1)>';
  await submitted(client, title);
  await expect(row(page, 'Opportunities', title)).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(0);
  expect([...heard.hosts]).toEqual([emulator.endpoint]);
  expect(heard.errors).toEqual([]);
});

test('a foreign page cannot link to it, frame it, read it or use it', async ({ page, emulator }) => {
  const { account } = await openInspector(page, emulator);
  const target = `${emulator.endpoint}/_emulator/`;
  const body = JSON.stringify({ AccountId: account.AccountId, Catalog });
  const html = `<title>foreign</title><a href="${target}">link</a><iframe src="${target}"></iframe><script>
    fetch('${target}invitations', { method: 'POST', mode: 'no-cors', body: ${JSON.stringify(body)} })
      .then(() => fetch('${target}calls?AccountId=${account.AccountId}')).then((r) => r.text())
      .then((text) => { document.title = 'read ' + text }, () => { document.title = 'refused' });
  </script>`;
  const foreign = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const { port } = foreign.address() as AddressInfo;
  // Another site, and another origin of the same site.
  for (const host of ['localhost', '127.0.0.1']) {
    await page.goto(`http://${host}:${port}/`);
    await expect(page).toHaveTitle('refused');
    await expect(page.frameLocator('iframe').getByText('Partner Central emulator')).toBeHidden();
    await page.getByRole('link').click();
    await expect(page.locator('body')).toContainText('does not answer web pages of other origins');
  }
  await page.goto('about:blank');
  await page.goto(`${target}#account=${account.AccountId}`);
  await expect(section(page, 'Invitations')).toContainText('None yet.');
  foreign.closeAllConnections();
  foreign.close();
});

test('it says when the emulator is gone, and goes on with the next one', async ({ page }) => {
  const first = await startEmulator();
  await page.goto(`${first.endpoint}/_emulator/`);
  await expect(page.getByText('● live')).toBeVisible();
  await first.stop();
  await expect(page.getByText('○ no connection')).toBeVisible();
});
