import type { ReporterDescription } from '@playwright/test';

/** The JSON report that `npm test` counts a runner's tests by, where PCC_JSON asks for it. Every configuration has to list it. */
export const jsonReporter: readonly ReporterDescription[] = process.env.PCC_JSON
  ? [['json', { outputFile: process.env.PCC_JSON }]]
  : [];
