import path from 'node:path';
import { defineConfig, type PlaywrightTestConfig, type Project, type ReporterDescription } from '@playwright/test';
import { env, exitOnInvalidEnvironment, setEnvironment } from './client/env/index.ts';
import { exitOnTracing } from './client/env/traceGuard.ts';
import { jsonReporter } from './reports/collect/jsonReporter.ts';
import { outFolder } from './reports/collect/outFolder.ts';
import { runMetadata } from './reports/collect/runInfo.ts';
import { shardMetadata } from './reports/collect/shards.ts';
import { selectedSuite } from './scripts/suites.ts';
import { plainPageOptions } from './scripts/testing/plainPageOptions.ts';

// Built, everything but the names of the files is the same.
const extension = path.extname(new URL(import.meta.url).pathname);
exitOnInvalidEnvironment();
exitOnTracing(process.argv);
// What a run writes is for its user alone: requests, responses, and whatever a target put into them.
process.umask(0o077);
// Workers load this file too, and see the environment but not the command line.
const suite = selectedSuite(process.argv) ?? env.PCC_SUITE;
setEnvironment({ PCC_SUITE: suite });
// The project supports Node 20; the SDK need not say in every worker that its later versions will not.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

const { out, playwright, testResults, allureResults } = outFolder(
  process.argv,
  !env.PLAN && (suite === 'conformance' || suite === 'mutation'),
);
const { kind } = env.TARGET;
// Only on an emulator of ours, without quotas, is every test an account of its own that answers at once.
const isFast = kind === 'emulator' && !env.EMULATOR_FLAGS.some((word) => word === '--quotas');
const ownReporter: ReporterDescription = [`./reports/reporter${extension}`];
// What a reader needs to tell one run from another; the seed as it was asked for, and no credentials.
const allureEnvironment: Readonly<Record<string, string>> = {
  Target: env.TARGET_NAME ?? env.TARGET.name,
  'Emulator flags': env.EMULATOR_FLAGS.join(' ') || 'none',
  Seed: env.SEED === null ? 'chosen by the run' : String(env.SEED),
  Node: process.version,
};
const reporters: readonly ReporterDescription[] = env.PLAN
  ? [ownReporter]
  : [
      ['line'],
      ['html', { outputFolder: playwright, open: 'never' }],
      ...(env.ALLURE
        ? [['allure-playwright', { resultsDir: allureResults, environmentInfo: allureEnvironment }] as const]
        : []),
      ownReporter,
    ];

const requirements: readonly Project[] = [
  { name: 'conformance', testIgnore: ['**/specs/properties/**', '**/specs/meta/**'] },
  // Thousands of requests a test: their evidence is the counterexample, not a trace.
  {
    name: 'properties',
    testMatch: `**/specs/properties/**/*.spec${extension}`,
    timeout: 180_000,
  },
];

const conformance: PlaywrightTestConfig = {
  testDir: 'specs',
  testMatch: `**/*.spec${extension}`,
  outputDir: testResults,
  globalSetup: `./specs/support/globalSetup${extension}`,
  // A target that is not ours gives one account, and one account has one quota: everything goes through one worker.
  workers: kind === 'emulator' ? 2 : 1,
  timeout: isFast ? 30_000 : 300_000,
  // No trace unasked: `--trace retain-on-failure` takes a quarter of a run.
  reporter: [...reporters, ...jsonReporter],
  // Travels with the blobs of a sharded run, so that the merged report knows what it is about.
  metadata: { conformance: runMetadata(), ...shardMetadata(process.argv) },
  projects: [...requirements],
};

/** One configuration for each suite. Only `conformance` runs unasked; `--project=unit` and the like name the others. */
const suites: Readonly<Record<typeof suite, PlaywrightTestConfig>> = {
  conformance,
  // The mutants of the emulator and the control targets, each met by a run of requirements in a process of its own.
  mutation: {
    ...conformance,
    projects: [
      ...requirements,
      { name: 'mutation', testMatch: '**/specs/meta/**/*.spec.ts', timeout: 300_000, teardown: 'trust' },
      { name: 'trust', testMatch: '**/specs/meta/trust.teardown.ts' },
    ],
  },
  // Unit tests lie beside what they test and need neither target nor network.
  unit: {
    testDir: '.',
    testMatch: '**/*.test.ts',
    testIgnore: ['**/node_modules/**', 'reports/out/**'],
    outputDir: `${out}/unit-results`,
    globalSetup: './scripts/testing/temporaryFolder.ts',
    workers: '100%',
    reporter: [['line'], ...jsonReporter],
    use: plainPageOptions,
    projects: [{ name: 'unit' }],
  },
  // The page of the report, and the inspector of the emulator, in a real browser.
  report: {
    testDir: '.',
    testMatch: '**/*.browser.ts',
    testIgnore: ['**/node_modules/**', 'reports/out/**'],
    outputDir: `${out}/browser-results`,
    globalSetup: './scripts/testing/temporaryFolder.ts',
    fullyParallel: false,
    workers: 1,
    timeout: 60_000,
    reporter: [['line'], ...jsonReporter],
    use: {
      browserName: 'chromium',
      viewport: { width: 1200, height: 900 },
      launchOptions: { executablePath: env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] },
    },
    projects: [{ name: 'report' }],
  },
};

export default defineConfig({ fullyParallel: true, retries: 0 }, suites[suite]);
