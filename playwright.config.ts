import { defineConfig, type ReporterDescription } from '@playwright/test';
import { jsonReporter } from './reports/collect/jsonReporter.ts';
import { runMetadata } from './reports/collect/runInfo.ts';
import { browserDefaults } from './specs/support/browserDefaults.ts';

// The project supports Node 20; the SDK need not say in every worker that its later versions will not.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const out = process.env.PCC_OUT ?? 'reports/out';
const target = process.env.TARGET || 'emulator';
const near = target === 'emulator' || /^https?:\/\/(127\.|localhost|\[::1\])/.test(target);
// A trace holds every header of every request, a session token included; only the emulator's credentials are no secret.
const trace = target === 'emulator' ? 'retain-on-failure' : 'off';

const reporters: ReporterDescription[] = [
  ['line'],
  ['html', { outputFolder: `${out}/playwright`, open: 'never' }],
  ['./reports/render/allureReporter.ts', { resultsDir: `${out}/allure-results` }],
  ['./reports/reporter.ts'],
  ...jsonReporter,
];

// The harness tested on itself takes minutes, so it is asked for: META=1, or --project meta. Workers see the variable only.
if (process.argv.some((word) => /^(--project=)?meta$/.test(word))) process.env.META = '1';

export default defineConfig({
  testDir: 'specs',
  testMatch: '**/*.spec.ts',
  outputDir: `${out}/test-results`,
  globalSetup: './specs/support/globalSetup.ts',
  fullyParallel: true,
  // One account has one quota: on a live target everything goes through one worker.
  workers: near ? 2 : 1,
  retries: 0,
  timeout: near ? 30_000 : 180_000,
  reporter: reporters,
  use: browserDefaults,
  // Travels with the blobs of a sharded run, so that the merged report knows what it is about.
  metadata: { conformance: runMetadata() },
  projects: [
    { name: 'specs', testIgnore: ['**/specs/properties/**', '**/specs/meta/**'], use: { trace } },
    // Thousands of requests a test: their evidence is the counterexample, not a trace.
    { name: 'properties', testMatch: '**/specs/properties/**/*.spec.ts', timeout: 180_000, use: { trace: 'off' } },
    ...(process.env.META === '1'
      ? [
          { name: 'meta', testMatch: '**/specs/meta/**/*.spec.ts', timeout: 300_000, teardown: 'trust' },
          { name: 'trust', testMatch: '**/specs/meta/trust.teardown.ts' },
        ]
      : []),
  ],
});
