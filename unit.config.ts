import { defineConfig } from '@playwright/test';
import { jsonReporter } from './reports/collect/jsonReporter.ts';

/** Unit tests lie beside what they test, as *.test.ts, and need neither target nor network. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  testIgnore: ['**/node_modules/**', 'reports/out/**'],
  outputDir: process.env.PCC_OUT ? `${process.env.PCC_OUT}/unit-results` : 'reports/out/unit-results',
  fullyParallel: true,
  reporter: [['line'], ...jsonReporter],
});
