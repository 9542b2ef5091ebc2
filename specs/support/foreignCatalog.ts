import { test } from '@playwright/test';
import { WrongCatalog } from '../../client/assertSandboxOnly.ts';
import type { Session } from '../../client/session.ts';
import { terminalLine } from '../../reports/render/plainText.ts';
import { SetupFailed } from './outcome.ts';

/**
 * How a test ends whose request names another catalog on a target that may not see it: skipped when the test itself wants
 * that. When a response brought the name it is not ours to skip, and the requirement has no verdict. Any other error is
 * returned as it is.
 */
export function endOfForeignCatalog({ transcript }: Session, error: unknown): unknown {
  if (!(error instanceof WrongCatalog)) return error;
  if (transcript.hasCatalogFromTarget(error.catalog)) {
    const name = terminalLine(error.catalog.slice(0, 80));
    return new SetupFailed(`a response named catalog '${name}', and only Sandbox may be sent back`);
  }
  test.skip(true, error.message);
  return error;
}
