import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { VariationRun } from './table.ts';

/** What one run said of a sound target. */
export interface VariationResult {
  readonly name: string;
  readonly seed: number;
  readonly sources: string;
  readonly seconds: number;
  readonly passed: number;
  readonly untested: number;
  /** Requirements that failed although they should not, and what was no verdict at all, as `ID reason`. */
  readonly failed: readonly string[];
  readonly indeterminate: readonly string[];
  readonly harnessErrors: readonly string[];
}

interface ReportedRequirement {
  readonly id: string;
  readonly outcome: string;
  readonly reason: string | null;
}

/** Reads `conformance.json` in `folder`. Throws when the run left none: it proved nothing then. */
export function judgeRun(
  folder: string,
  { about = [] }: VariationRun,
): Omit<VariationResult, 'name' | 'seed' | 'sources' | 'seconds'> {
  const file = ['conformance.json', 'conformance.partial.json'].map((name) => path.join(folder, name)).find(existsSync);
  if (!file) throw new Error(`A run left no report in ${folder}.`);
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    readonly requirements: readonly ReportedRequirement[];
    readonly harnessErrors: readonly { reason?: string }[];
  };
  const having = (outcome: string): readonly string[] =>
    report.requirements
      .filter((requirement) => requirement.outcome === outcome)
      .map(({ id, reason }) => `${id} ${(reason ?? '').split('\n')[0]}`.trim());
  return {
    passed: having('passed').length,
    untested: having('untested').length,
    failed: having('failed').filter((line) => !about.includes(line.slice(0, 8))),
    indeterminate: having('indeterminate'),
    harnessErrors: [...having('harness error'), ...report.harnessErrors.map(({ reason }) => reason ?? 'unknown')],
  };
}

export const isSound = ({ failed, indeterminate, harnessErrors }: VariationResult): boolean =>
  failed.length + indeterminate.length + harnessErrors.length === 0;
