import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { patchPlaywrightReport } from './patchPlaywrightReport.ts';

test("Playwright's report gets one link to ours, however often it is asked for", () => {
  const out = mkdtempSync(path.join(tmpdir(), 'links-'));
  mkdirSync(path.join(out, 'playwright'));
  const page = path.join(out, 'playwright', 'index.html');
  writeFileSync(page, '<html><body><div id="root"></div></body></html>');
  expect(patchPlaywrightReport(out, 'playwright/index.html', 'conformance.html')).toBe(true);
  expect(patchPlaywrightReport(out, 'playwright/index.html', 'conformance.html')).toBe(false);
  const text = readFileSync(page, 'utf8');
  expect(text.match(/href="\.\.\/conformance\.html"/g)).toHaveLength(1);
  expect(text).toMatch(/Conformance report<\/a>.*<\/body><\/html>$/s);
});

test('without such a report nothing is touched', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'links-'));
  expect(patchPlaywrightReport(out, 'playwright/index.html', 'conformance.html')).toBe(false);
  expect(patchPlaywrightReport(out, null, 'conformance.html')).toBe(false);
});
