import { test } from '@playwright/test';
import { env } from '../../client/env/index.ts';
import { SetupFailed } from './outcome.ts';

/** Why a test that needs a solution is skipped. */
export const noSolution =
  'the account has no active solution: create one in Partner Central, and its validation makes it active';

/**
 * Ends a test that needs more active solutions than there are. It is skipped when that was known before the first call of
 * the run; when solutions that the preflight saw are gone, the target is what keeps the requirement from being tested.
 */
export function endWithoutSolution(index = 0): never {
  const known = env.PCC_SOLUTIONS ?? (env.TARGET.kind === 'emulator' ? 0 : Number.POSITIVE_INFINITY);
  test.skip(index >= known, index === 0 ? noSolution : `the account has fewer than ${index + 1} active solutions`);
  throw new SetupFailed(`the account has fewer than ${index + 1} active solutions, and had as many when the run began`);
}
