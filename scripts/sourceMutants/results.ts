import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../client/env/index.ts';
import type { Reach } from './reach.ts';

/** What is known of a mutant. `open`: some requirements have met it, and none has noticed it yet. */
export interface Finding {
  readonly status: 'killed' | 'survived' | 'open';
  /** Rounds that it has been through. */
  readonly rounds: number;
  /** What killed it, or why no requirement could. */
  readonly by: string;
}
/** A run, as it is kept. */
export interface Kept {
  /** Of the emulator and the draw. A requirement may have changed since: --only tries a mutant on it again. */
  readonly digest: string;
  reach: Reach | null;
  readonly findings: Record<string, Finding>;
}

const file = path.join(root, 'reports/out/sourceMutants.json');

/** The digest of what a finding is about: the sources, and the mutants drawn from them. */
export const digestOf = (sources: readonly string[], drawn: readonly { readonly id: string }[]): string =>
  createHash('sha256')
    .update(JSON.stringify([sources, drawn.map(({ id }) => id)]))
    .digest('hex')
    .slice(0, 16);

/** What an earlier run found of the same draw from the same sources. */
export function readKept(digest: string): Kept {
  const fresh: Kept = { digest, reach: null, findings: {} };
  if (!existsSync(file)) return fresh;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return kept.digest === digest ? kept : fresh;
}

export function keep(kept: Kept): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
}
