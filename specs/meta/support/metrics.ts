import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { env } from '../../../client/env/index.ts';

/** What the tests of the harness found out, a line each; workers share the file of the run. */
export type Metric =
  | { readonly kind: 'seeded fault'; readonly name: string; readonly caught: boolean; readonly how: string }
  | { readonly kind: 'control target'; readonly name: string; readonly passed: number; readonly total: number }
  | { readonly kind: 'self-check'; readonly title: string; readonly passed: boolean };

export const metaFolder = (): string => path.join(env.PCC_OUT, 'meta');
const file = (): string => path.join(metaFolder(), `measured-${env.PCC_RUN ?? 'alone'}.jsonl`);

/** Keeps a finding for the report's panel on trust. */
export function record(found: Metric): void {
  mkdirSync(metaFolder(), { recursive: true });
  appendFileSync(file(), `${JSON.stringify(found)}\n`);
}

/** All findings of this run. */
export const readMetrics = (): readonly Metric[] =>
  existsSync(file())
    ? readFileSync(file(), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Metric)
    : [];
