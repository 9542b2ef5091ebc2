import type { Counts, Outcome } from '../judge/outcomes.ts';

export interface OutcomeChange {
  readonly id: string;
  readonly from: Outcome | null;
  readonly to: Outcome | null;
}
export interface LatencyChange {
  readonly operation: string;
  readonly from: number;
  readonly to: number;
}
/** What differs between two full runs of one target. */
export interface Changes {
  readonly since: { readonly run: string; readonly startedAt: string; readonly contract: string };
  /** Failed now, and did not before. */
  readonly red: readonly OutcomeChange[];
  readonly green: readonly OutcomeChange[];
  /** Missing from this run and not retired. */
  readonly gone: readonly OutcomeChange[];
  /** New, or changed in another way, such as from passed to untested. */
  readonly other: readonly OutcomeChange[];
  readonly retired: readonly string[];
  /** Members, and values that AWS chooses. */
  readonly appeared: readonly string[];
  readonly vanished: readonly string[];
  readonly undocumented: readonly string[];
  readonly slower: readonly LatencyChange[];
  readonly faster: readonly LatencyChange[];
  /** Failing requirement → start of the first run of its present streak. */
  readonly failingSince: Readonly<Record<string, string>>;
}
/** One kept run in the trend. */
export interface Trend {
  readonly startedAt: string;
  readonly counts: Counts;
}
