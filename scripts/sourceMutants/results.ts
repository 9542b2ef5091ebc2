import { execFileSync } from 'node:child_process';
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
  readonly commit: string;
  readonly seed: number;
  readonly count: number;
  reach: Reach | null;
  readonly findings: Record<string, Finding>;
}

const file = path.join(root, 'reports/out/sourceMutants.json');
export const currentCommit = (): string =>
  execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();

/** What an earlier run found of the same draw of the same commit. */
export function readKept(commit: string, seed: number, count: number): Kept {
  const fresh: Kept = { commit, seed, count, reach: null, findings: {} };
  if (!existsSync(file)) return fresh;
  const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept;
  return kept.commit === commit && kept.seed === seed && kept.count === count ? kept : fresh;
}

export function keep(kept: Kept): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(kept, null, 1)}\n`);
}
