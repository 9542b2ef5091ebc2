import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client/env/index.ts';

/** What the verdicts of a run follow from; a change of documents, unit tests or other commands leaves them as they are. */
const decisive = [
  'client',
  'emulator',
  'generators',
  'reports/collect',
  'reports/judge',
  'schemas',
  'specs',
  'package-lock.json',
  'playwright.config.ts',
  'scripts/variations',
];
const without = /\.test\.ts$|\.md$|^specs\/meta\//;

/** A hash of the sources as they lie in the folder, committed or not: the same as long as a run would judge the same. */
export function sourcesHash(): string {
  const tracked = execFileSync('git', ['ls-files', '-z', '--', ...decisive], { cwd: root, encoding: 'utf8' });
  const files = tracked.split('\0').filter((file) => file !== '' && !without.test(file));
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  return hash.digest('hex').slice(0, 12);
}
