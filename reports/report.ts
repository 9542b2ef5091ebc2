import type { Exchange } from '../client/exchange.ts';
import { maxBodyLength, truncate } from './collect/evidence.ts';
import type { Ledger, RequirementResult, TestResult } from './collect/ledger.ts';
import { VolatileNormalizer } from './collect/normalizeVolatile.ts';
import type { ObservedVariant } from './collect/observedVariants.ts';
import type { RunInfo } from './collect/runInfo.ts';
import type { LatencyStats } from './collect/tally.ts';
import type { ObservedTransition } from './collect/transitions/transitionTracker.ts';
import { type Coverage, measureCoverage } from './coverage/coverage.ts';
import { coverageByOperation, type OperationCoverage } from './coverage/coverageByOperation.ts';
import { contractElements } from './coverage/elements.ts';
import type { GeneratedCounts } from './coverage/generated.ts';
import { isSelfCheck, type Level, levels, type Requirement } from './coverage/requirement.ts';
import type { Changes, Trend } from './history/compare.ts';
import { type FailureCause, failureCauses } from './judge/causes.ts';
import { type MatrixRow, requirementMatrix } from './judge/matrix.ts';
import { type Counts, count, type Outcome } from './judge/outcomes.ts';
import type { Trust } from './judge/trust.ts';
import { type UndocumentedElement, undocumentedElements } from './judge/undocumented.ts';
import { type Verdict, verdictOf } from './judge/verdict.ts';

export const format = 'partner-central-conformance/1';

export interface ReportTest extends Omit<TestResult, 'judgement' | 'exchanges'> {
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Indices into `exchanges`. */
  readonly exchanges: readonly number[];
}
export interface ReportRequirement extends Requirement {
  readonly outcome: Outcome;
  readonly reason: string | null;
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
  /** The real values of the ⟦names⟧ in the rest of the report. */
  readonly values: Readonly<Record<string, string>>;
}
/** The whole truth of a run; every renderer shows a part of it, and conformance.json is it. */
export interface Report {
  readonly format: typeof format;
  readonly run: RunInfo;
  readonly partial: boolean;
  readonly verdict: Verdict;
  readonly counts: Counts;
  readonly levels: Readonly<Record<Level, Counts>>;
  readonly tests: number;
  readonly trust: Trust;
  readonly matrix: readonly MatrixRow[];
  readonly requirements: readonly ReportRequirement[];
  readonly selfChecks: readonly ReportTest[];
  readonly causes: readonly FailureCause[];
  readonly undocumented: readonly UndocumentedElement[];
  readonly observedVariants: readonly ObservedVariant[];
  readonly transitions: {
    readonly review: readonly ObservedTransition[];
    readonly stage: readonly ObservedTransition[];
  };
  readonly coverage: readonly Coverage[];
  readonly coverageByOperation: readonly OperationCoverage[];
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
  /** Sentences on what was left out: filters, an interruption, missing requirements. */
  readonly exclusions: readonly string[];
  readonly trust: Trust;
  readonly links: Report['links'];
  readonly stamp: Omit<RunStamp, 'speed' | 'values'>;
}

/** The report of a ledger; `changes` and `trend` are added by history, which compares finished reports. */
export function buildReport(ledger: Ledger, { run, exclusions, trust, links, stamp }: ReportInput): Report {
  const all = ledger.rows();
  const rows = all.filter(({ requirement }) => !isSelfCheck(requirement.id));
  const { tally } = ledger;
  const speed = tally.latency();
  const called = Object.values(speed);
  const builder = new ReportBuilder();
  const elements = contractElements();
  const requirements = rows.map((row) => builder.row(row));
  const checks = ledger.selfChecks().map((tried) => builder.test(tried));
  return {
    format,
    run,
    partial: exclusions.length > 0,
    verdict: verdictOf(rows, {
      exclusions,
      calls: sum(called.map(({ calls }) => calls)),
      throttled: sum(called.map(({ throttled }) => throttled)),
    }),
    counts: count(requirements),
    levels: Object.fromEntries(
      levels.map((level) => [level, count(requirements.filter((row) => row.level === level))]),
    ) as Record<Level, Counts>,
    tests: sum(rows.map(({ tests }) => tests.length)),
    trust: {
      ...trust,
      selfChecks:
        checks.length > 0
          ? { passed: checks.filter(({ outcome }) => outcome === 'passed').length, total: checks.length }
          : trust.selfChecks,
    },
    matrix: requirementMatrix(rows),
    requirements,
    selfChecks: checks.filter(({ outcome }) => outcome !== 'passed'),
    causes: failureCauses(rows),
    undocumented: undocumentedElements(run.target, tally),
    observedVariants: ledger.observedVariants.rows(),
    transitions: { review: ledger.transitions.review(), stage: ledger.transitions.stage() },
    coverage: measureCoverage(rows, tally, elements),
    coverageByOperation: coverageByOperation(tally, elements),
    generated: { ...tally.generated.all(), constraints: tally.generated.constraints() },
    shapes: Object.fromEntries(
      called.length === 0
        ? []
        : Object.keys(speed).map((operation) => [operation, [...tally.seen(operation).response].sort()]),
    ),
    exchanges: builder.exchanges,
    changes: null,
    trend: [],
    links,
    stamp: { ...stamp, speed, values: builder.names.values() },
  };
}

/** Names volatile values and keeps each exchange once. */
class ReportBuilder {
  readonly names = new VolatileNormalizer();
  readonly exchanges: KeptExchange[] = [];
  readonly #known = new Map<string, number>();

  row({ requirement, judgement, tests }: RequirementResult): ReportRequirement {
    return {
      ...requirement,
      outcome: judgement.outcome,
      reason: this.#name(judgement.reason),
      tests: tests.map((tried) => this.test(tried)),
    };
  }
  test({ judgement, exchanges, message, counterexample, ...rest }: TestResult): ReportTest {
    return {
      ...rest,
      outcome: judgement.outcome,
      reason: this.#name(judgement.reason),
      message: this.#name(message),
      counterexample:
        counterexample && (JSON.parse(this.names.replace(JSON.stringify(counterexample))) as typeof counterexample),
      exchanges: exchanges.map((exchange) =>
        this.#keep(exchange, judgement.outcome === 'passed' ? maxBodyLength.passed : maxBodyLength.failed),
      ),
    };
  }
  #name(text: string | null): string | null {
    return text === null ? null : this.names.replace(text);
  }
  #keep({ startedAt: _, durationMs: __, ...exchange }: Exchange, limit: number): number {
    const named = JSON.parse(this.names.replace(JSON.stringify(exchange))) as KeptExchange;
    const { request, response } = named;
    const kept: KeptExchange = {
      ...named,
      request: { ...request, body: truncate(request.body, limit) },
      response: response && { ...response, body: truncate(response.body, limit) },
    };
    const text = JSON.stringify(kept);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.exchanges.length);
    return this.exchanges.push(kept) - 1;
  }
}
const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
