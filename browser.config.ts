import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { jsonReporter } from './reports/collect/jsonReporter.ts';

/** Tests of the report's page in a real browser: Debian's chromium, or the one named by CHROMIUM. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const out = process.env.PCC_OUT ?? 'reports/out';

export default defineConfig({
  testDir: 'reports',
  testMatch: '**/*.browser.ts',
  outputDir: `${out}/browser-results`,
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  reporter: [['line'], ...jsonReporter],
  metadata: { chromium: existsSync(executablePath) ? executablePath : null },
  use: {
    browserName: 'chromium',
    viewport: { width: 1200, height: 900 },
    launchOptions: { executablePath, args: ['--no-sandbox', '--disable-gpu'] },
  },
});
