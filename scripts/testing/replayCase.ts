import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A counterexample of one request that every sound target accepts, as a run saves it. */
export const replayCase = JSON.stringify({
  id: 'F-0005',
  requirement: 'GEN-0001',
  statement: '',
  failure: '',
  seed: 1,
  path: '',
  shrinks: 0,
  steps: [{ operation: 'ListSolutions', body: { Catalog: 'Sandbox' }, expect: { kind: 'accepted' } }],
  checks: [],
});

/** Puts a counterexample F-0005 among the results in `out`, where `npm run replay` looks for it. */
export function writeReplayCase(out: string, content = replayCase): void {
  const folder = path.join(out, 'counterexamples');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'F-0005.json'), content);
}
