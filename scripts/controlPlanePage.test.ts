import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { controlPlanePage } from './controlPlanePage.ts';

/** Ids, times and digests replaced: they differ from run to run. A line that is cut keeps only what surely stays. */
const withoutVolatile = (page: string): string =>
  page
    .replaceAll(/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}\b/g, 'UUID')
    .replaceAll(/\b(engi|eng)-\w{13}\b/g, '$1-ID')
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'DIGEST')
    .replaceAll(/("Milliseconds":)\d+(,"Method")/g, '$1N$2')
    .replaceAll(/^id: [0-9a-f]{12}-/gm, 'id: LOG-')
    .replaceAll(/("detail-type":"[^"]+").*…$/gm, '$1…')
    .replaceAll(/"[^"]*…$/gm, '…');

test('every command of docs/control-plane.md prints what the page shows', async () => {
  test.skip(spawnSync('curl', ['--version']).status !== 0, 'there is no curl on this machine');
  const shown = readFileSync(new URL('../docs/control-plane.md', import.meta.url), 'utf8');
  expect(withoutVolatile(await controlPlanePage()), 'run: npm run docs:control-plane').toBe(withoutVolatile(shown));
});
