import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Gives the tests, and every command that they run, one folder for what is temporary, and removes it when they end. */
export default function globalSetup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-tests-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.env.TMPDIR = folder;
  // Also where the tests were interrupted.
  process.once('exit', remove);
  return remove;
}
