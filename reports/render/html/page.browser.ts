/// <reference lib="dom" />
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { env } from '../../../client/env/index.ts';
import { withHistory } from '../../history/keep.ts';
import { runSnapshot } from '../../history/snapshot.ts';
import { type SyntheticSize, syntheticReport } from '../../testing/syntheticReport.ts';
import { renderHtml } from '../html.ts';

const chromium = env.CHROMIUM;
test.skip(!existsSync(chromium), `untested: no browser at ${chromium}; install chromium or set CHROMIUM`);

const folder = mkdtempSync(path.join(tmpdir(), 'page-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
function fileOf(name: string, size: SyntheticSize): string {
  const file = path.join(folder, `${name}.html`);
  const report = syntheticReport(size, 1);
  if (!existsSync(file))
    writeFileSync(file, renderHtml(withHistory(report, [runSnapshot(syntheticReport({ ...size, failed: 3 }))])));
  return file;
}
const small = () => fileOf('small', { requirements: 300, exchanges: 300 });
const open = async (page: Page, file = small(), hash = '') => page.goto(`${pathToFileURL(file).href}${hash}`);

/** The requests that the page made, and the errors that it logged. */
function watchPage(page: Page): { requests: string[]; errors: string[] } {
  const traffic = { requests: [] as string[], errors: [] as string[] };
  page.on('request', (request) => traffic.requests.push(request.url()));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && traffic.errors.push(message.text()));
  page.on('pageerror', (error) => traffic.errors.push(error.message));
  return traffic;
}
const seriousViolations = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => { ${axe}; const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html).join(' ')); })()`);

test('makes no request and logs no error', async ({ page }) => {
  const heard = watchPage(page);
  await open(page);
  await page
    .locator('.r')
    .first()
    .evaluate((row) => row.setAttribute('open', ''));
  await expect(page.locator('.r').first().locator('ul.turns')).toBeVisible();
  expect(heard.requests.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
  expect(heard.requests.filter((url) => url.startsWith('file:'))).toHaveLength(1);
  expect(heard.errors).toEqual([]);
});

for (const [scheme, width] of [
  ['light', 1200],
  ['dark', 1200],
  ['light', 390],
] as const) {
  test(`axe finds nothing serious, ${scheme}, ${width} px wide`, async ({ browser }) => {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width, height: 900 } });
    await open(page);
    await page.evaluate(() => {
      for (const each of Array.from(document.querySelectorAll('details:not(.r), .r:nth-child(9n)')))
        each.setAttribute('open', '');
    });
    expect(await seriousViolations(page)).toEqual([]);
    await page.close();
  });
}

test('axe reports a button without a name', async ({ page }) => {
  await open(page);
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('button')));
  expect((await seriousViolations(page)).join()).toContain('button-name');
});

test('filters by operation, outcome, level and text, and clears', async ({ page }) => {
  await open(page);
  const shown = page.locator('.r:visible');
  await page.locator('select[name=outcome]').selectOption('failed');
  await expect(shown).toHaveCount(12);
  await page.locator('select[name=level]').selectOption('SHOULD');
  await expect(shown).toHaveCount(1);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(shown).toHaveCount(300);
  await page.locator('select[name=phase]').selectOption('withdrawn');
  await expect(shown).toHaveCount(0);
  await page.locator('select[name=phase]').selectOption('launched');
  await expect(shown).not.toHaveCount(0);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.locator('select[name=op]').selectOption('GetOpportunity');
  await expect(page.locator('#shown')).toContainText(/Showing \d\d of 300/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.keyboard.press('/');
  await page.keyboard.type('SYN-1013');
  await expect(shown).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(300);
});

test('a cell of the matrix leads to its requirements', async ({ page }) => {
  await open(page);
  await page.locator('.matrix a[data-op=CreateOpportunity][data-category=rules]').click();
  const rows = page.locator('.r:visible');
  await expect(page.locator('#shown')).toContainText('rules only');
  expect(
    await rows.evaluateAll((all) => all.every((row) => row instanceof HTMLElement && row.dataset.a === 'rules')),
  ).toBe(true);
});

test('a permanent address opens its requirement, passed or failed', async ({ page }) => {
  await open(page, small(), '#SYN-1013');
  const row = page.locator('#SYN-1013');
  await expect(row).toHaveAttribute('open', '');
  await expect(row.locator('pre').first()).toContainText('AWSPartnerCentralSelling.');
  await open(page, small(), '#SYN-1002');
  await expect(page.locator('#SYN-1002')).toBeFocused();
});

test('steps through failures with j and k', async ({ page }) => {
  await open(page);
  const ids = await page.locator('.f').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toHaveLength(12);
  for (const [key, at] of [
    ['j', 0],
    ['j', 1],
    ['j', 2],
    ['k', 1],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(`#${ids[at]}`)).toBeFocused();
  }
});

async function copied(context: BrowserContext, page: Page): Promise<string> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}
test('opens on the clearest failure: expected, got, where, and the line that repeats it', async ({ page, context }) => {
  await open(page);
  const first = page.locator('#first-failure');
  await expect(first).toBeInViewport();
  for (const word of ['Expected', 'Got', 'Where']) await expect(first.locator('dt', { hasText: word })).toBeVisible();
  const id = await first.locator('a.id').textContent();
  await first.getByRole('button', { name: 'Copy replay' }).click();
  expect(await copied(context, page)).toBe(`SEED=42 npx playwright test -g ${id}`);
});

test('a failure shows its story, the member that differs, and what can be copied', async ({ page, context }) => {
  await open(page);
  await page.keyboard.press('j');
  const failure = page.locator('.f').first();
  expect(page.url()).toContain(`#${await failure.getAttribute('id')}`);
  await expect(failure.locator('.story > li')).toHaveCount(2);
  await expect(failure.locator('.story > .here mark').first()).toBeVisible();
  await expect(failure.getByRole('img', { name: /^Sequence of calls: \w+: \d{3}.*; \w+: \d{3}/ })).toBeVisible();
  await page.keyboard.press('c');
  await expect(failure.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await copied(context, page)).toMatch(/^SEED=42 npx playwright test -g [A-Z]{3}-[0-9a-f]{4}$/);
  await expect(page.getByRole('button', { name: 'Copy curl' })).toHaveCount(0);
});

test('a selection stands in the address and comes back from it', async ({ page }) => {
  await open(page);
  await page.locator('select[name=outcome]').selectOption('failed');
  await page.locator('select[name=level]').selectOption('MUST');
  const url = page.url();
  expect(url).toContain('#requirements?');
  await page.goto('about:blank');
  await page.goto(url);
  await expect(page.locator('#shown')).toContainText('of 300');
  await expect(page.locator('select[name=outcome]')).toHaveValue('x');
});

test('every link of the page leads to a part of it, or to a file of the same run', async ({ page }) => {
  await open(page);
  const dead = await page.evaluate(() =>
    Array.from(document.querySelectorAll('a[href^="#"]'))
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id) === null),
  );
  expect(dead).toEqual([]);
});

test('on a phone every operation shows its failures without scrolling aside', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await open(page);
  const cell = page.locator('.matrix td:has(.x)').first();
  await cell.scrollIntoViewIfNeeded();
  const box = await cell.boundingBox();
  expect((box?.x ?? 999) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
  expect((await page.locator('.top').boundingBox())?.height).toBeLessThanOrEqual(60);
  await page.close();
});

test('switches theme and remembers it', async ({ page }) => {
  await open(page);
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const before = await paper();
  await page.keyboard.press('t');
  expect(await paper()).not.toBe(before);
  await page.reload();
  expect(await paper()).not.toBe(before);
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(await paper()).toBe(before);
});

test('shows its keys', async ({ page }) => {
  await open(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toContainText('next and previous failure');
});

test('is readable without JavaScript', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await open(page, small(), '#SYN-1002');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Not conformant');
  await expect(page.locator('#SYN-1002 pre').first()).toBeVisible();
  await expect(page.locator('#SYN-1002')).toContainText('Expected');
  await expect(page.locator('.filters')).toBeHidden();
  const row = page.locator('#SYN-1013');
  await row.locator('summary').click();
  await expect(row.locator('p').first()).toContainText('behaviour C.6');
  await page.close();
});

test('fits a phone and prints', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.top')).toBeHidden();
  expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(20_000);
});

test('paints within a second with 2,000 results and 300 exchanges', async ({ page }) => {
  const file = fileOf('large', { requirements: 2000, exchanges: 300 });
  await open(page, small());
  await open(page, file);
  const paint = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
  );
  test.info().annotations.push({ type: 'measured', description: `first paint after ${Math.round(paint)} ms` });
  expect(paint).toBeLessThan(1000);
});

test('stays under 2 MB with 5,000 cases, and still opens a proof', async ({ page }) => {
  const file = fileOf('largest', { requirements: 5000, exchanges: 5000, failed: 400 });
  expect(statSync(file).size).toBeLessThan(2_000_000);
  await open(page, file, '#SYN-1fea');
  await page
    .locator('.r[data-o=p]')
    .first()
    .evaluate((row) => row.setAttribute('open', ''));
  await expect(page.locator('.r[data-o=p] ul.turns').first()).toBeVisible({ timeout: 20_000 });
});
