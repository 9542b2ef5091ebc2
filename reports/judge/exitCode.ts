import type { RequirementResult, TestResult } from '../collect/ledger.ts';
import { count, total } from './outcomes.ts';

/** What kept requirements out of a run. Only what the user selected leaves the rest of the run conclusive. */
export interface Exclusion {
  readonly kind: 'selection' | 'missing' | 'interrupted';
  readonly sentence: string;
}
/** What the exit code depends on. */
export interface RunSummary {
  readonly rows: readonly RequirementResult[];
  readonly selfChecks: readonly TestResult[];
  readonly exclusions: readonly Exclusion[];
  /** Errors outside of any test, and parts of the report that could not be built: one sentence each. */
  readonly harnessErrors: readonly string[];
}

/** The exit codes of a run, in one place: printed by --help, checked against README. */
export const exitCodes = {
  0: 'No MUST failed. Failed SHOULD and MAY, known failures and what was known beforehand to be untestable leave it 0.',
  1: 'A MUST failed, or a known failure passes again and its line must leave the baseline file.',
  2: 'The target could not be judged: a MUST is indeterminate or its set-up failed, nothing ran, a shard is missing, or the harness made an error.',
  130: 'The run was interrupted.',
} as const;
export type ExitCode = keyof typeof exitCodes extends infer Code extends number ? Code : never;

/** The table of exit codes as text, one line each. */
export const exitCodeTable = (): string =>
  Object.entries(exitCodes)
    .map(([code, meaning]) => `${code.padStart(5)}  ${meaning}`)
    .join('\n');

/** The exit code is the verdict: what a run proves decides it, not how many tests the runner expected to fail. */
export function exitCodeOf(run: RunSummary): ExitCode {
  if (run.exclusions.some(({ kind }) => kind === 'interrupted')) return 130;
  if (failedMusts(run.rows).length > 0 || passingAgain(run.rows).length > 0) return 1;
  return whyInconclusive(run) === null ? 0 : 2;
}

const isMust = ({ requirement }: RequirementResult): boolean => requirement.level === 'MUST';
export const failedMusts = (rows: readonly RequirementResult[]): readonly RequirementResult[] =>
  rows.filter((row) => isMust(row) && row.judgement.outcome === 'failed');
/** Known failures that no longer fail. */
export const passingAgain = (rows: readonly RequirementResult[]): readonly RequirementResult[] =>
  rows.filter(({ judgement }) => judgement.circumstance === 'passes again');

/** Why the target could not be judged, as the end of a sentence; null when it could. */
export function whyInconclusive({ rows, selfChecks, exclusions, harnessErrors }: RunSummary): string | null {
  const counts = count(rows.map(({ judgement }) => judgement));
  const failedSelfChecks = selfChecks.filter(({ judgement }) => judgement.outcome === 'harness error').length;
  const harness = counts['harness error'] + harnessErrors.length + failedSelfChecks;
  if (harness > 0) return pluralize(harness, 'harness error');
  if (rows.length === 0)
    return selfChecks.some(({ judgement }) => judgement.outcome === 'passed') ? null : 'no requirement ran';
  const missing = exclusions.find(({ kind }) => kind === 'missing');
  if (missing) return missing.sentence.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase());
  const musts = rows.filter(isMust).map(({ judgement }) => judgement);
  const indeterminate = musts.filter(({ outcome }) => outcome === 'indeterminate').length;
  if (indeterminate > 0) return `${pluralize(indeterminate, 'MUST', 'MUSTs')} without a verdict`;
  const setUp = musts.filter(({ circumstance }) => circumstance === 'set-up failed').length;
  if (setUp > 0) return `the set-up of ${pluralize(setUp, 'MUST', 'MUSTs')} failed`;
  const notRun = musts.filter(({ circumstance }) => circumstance === 'did not run').length;
  if (notRun > 0) return `${pluralize(notRun, 'MUST', 'MUSTs')} did not run`;
  return counts.untested + counts.indeterminate === total(counts) ? 'nothing could be tested' : null;
}

export const pluralize = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : more}`;
