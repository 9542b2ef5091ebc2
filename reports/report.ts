import type { Exchange } from '../client/exchange.ts';
import type { TestResult } from './collect/ledger.ts';
import type { ObservedVariant } from './collect/observedVariants.ts';
import type { RunInfo } from './collect/runInfo.ts';
import type { LatencyStats } from './collect/tally.ts';
import type { ObservedTransition } from './collect/transitions/transitionTracker.ts';
import type { Coverage } from './coverage/coverage.ts';
import type { OperationCoverage } from './coverage/coverageByOperation.ts';
import type { GeneratedCounts } from './coverage/generated.ts';
import type { Level, Note, Requirement } from './coverage/requirement.ts';
import type { SeenMember } from './coverage/seenMembers.ts';
import type { Changes, Trend } from './history/changes.ts';
import type { FailureCause } from './judge/causes.ts';
import type { Exclusion } from './judge/exitCode.ts';
import type { FailurePoint } from './judge/failurePoint.ts';
import type { MatrixRow } from './judge/matrix.ts';
import type { Counts, Outcome } from './judge/outcomes.ts';
import type { Trust } from './judge/trust.ts';
import type { UndocumentedElement } from './judge/undocumented.ts';
import type { Verdict } from './judge/verdict.ts';

export const format = 'partner-central-conformance/2';

export interface ReportTest extends Omit<TestResult, 'judgement' | 'exchanges' | 'durationMs' | 'turns'> {
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Present when it failed; its exchange is an index into `exchanges` of the report. */
  readonly failure: FailurePoint | null;
  /** Indices into `exchanges`. */
  readonly exchanges: readonly number[];
}
export interface ReportRequirement extends Requirement {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly emulatorOnly: boolean;
  readonly tests: readonly ReportTest[];
}
/** An exchange without what differs from run to run. */
export type KeptExchange = Omit<Exchange, 'startedAt' | 'durationMs'>;
/** All that differs between two runs with one seed. */
export interface RunStamp {
  readonly run: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly speed: Readonly<Record<string, LatencyStats>>;
  /** How long the tests of each requirement took. */
  readonly requirementMs: Readonly<Record<string, number>>;
  /** What the tests of each requirement sent, as the quotas count it: reads, writes. */
  readonly requirementRequests: Readonly<Record<string, readonly [reads: number, writes: number]>>;
  /** The real values of the ⟦names⟧ in the rest of the report. */
  readonly values: Readonly<Record<string, string>>;
}
/** Everything known about a run: conformance.json holds it all, every other form shows a part. */
export interface Report {
  readonly format: typeof format;
  readonly run: RunInfo;
  readonly partial: boolean;
  readonly verdict: Verdict;
  /** Errors outside of any test, and parts of this report that could not be built: one sentence each. */
  readonly harnessErrors: readonly string[];
  readonly counts: Counts;
  readonly levels: Readonly<Record<Level, Counts>>;
  readonly tests: number;
  readonly trust: Trust;
  readonly matrix: readonly MatrixRow[];
  readonly requirements: readonly ReportRequirement[];
  /** Ids that the catalogue lists as retired, with the id that replaces each, if any. */
  readonly retired: Readonly<Record<string, string | null>>;
  readonly selfChecks: readonly ReportTest[];
  /** What is no requirement: advice, and what no test can see, each with its reason. */
  readonly notes: readonly Note[];
  readonly causes: readonly FailureCause[];
  readonly undocumented: readonly UndocumentedElement[];
  readonly observedVariants: readonly ObservedVariant[];
  readonly transitions: {
    readonly review: readonly ObservedTransition[];
    readonly stage: readonly ObservedTransition[];
  };
  readonly coverage: readonly Coverage[];
  readonly coverageByOperation: readonly OperationCoverage[];
  /** The members that the run saw, each with what became of it since the launch. */
  readonly members: readonly SeenMember[];
  readonly generated: GeneratedCounts & { readonly constraints: readonly string[] };
  /** Members and values each operation's responses carried: what history compares. */
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  readonly exchanges: readonly KeptExchange[];
  readonly changes: Changes | null;
  readonly trend: readonly Trend[];
  readonly links: { readonly playwright: string | null; readonly allure: string | null };
  readonly stamp: RunStamp;
}
export interface ReportInput {
  readonly run: RunInfo;
  readonly exclusions: readonly Exclusion[];
  readonly harnessErrors: readonly string[];
  /** What was set aside, one sentence each. */
  readonly warnings: readonly string[];
  readonly retired: Report['retired'];
  readonly trust: Trust;
  readonly links: Report['links'];
  readonly stamp: Omit<RunStamp, 'speed' | 'values' | 'requirementMs' | 'requirementRequests'>;
}
