import type { ReporterDescription } from '@playwright/test';
import { env } from '../../client/env/index.ts';

/** The JSON report that `npm test` counts a runner's tests by, where PCC_JSON asks for it. Every configuration has to list it. */
export const jsonReporter: readonly ReporterDescription[] = env.PCC_JSON
  ? [['json', { outputFile: env.PCC_JSON }]]
  : [];
