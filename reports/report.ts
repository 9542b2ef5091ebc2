import type { Exchange } from '../client/exchange.ts';
import { type Cause, causesOf } from './causes.ts';
import { type Conclusion, conclude } from './conclusion.ts';
import { type Coverage, coverageOf } from './coverage/coverage.ts';
import { contractElements } from './coverage/elements.ts';
import type { Sent } from './coverage/generated.ts';
import { coverageByOperation, type OperationCoverage } from './coverage/perOperation.ts';
import { type DriftRow, driftRows } from './driftRows.ts';
import { cut, longest } from './evidence.ts';
import type { Habit } from './habits.ts';
import type { Changes, Trend } from './history/compare.ts';
import type { Ledger, Row, Tried } from './ledger.ts';
import type { SeenEdge } from './life/observe.ts';
import { type MatrixRow, matrixOf } from './matrix.ts';
import { type Counts, count, type Outcome } from './outcomes.ts';
import { Placeholders } from './placeholders.ts';
import { isSelfCheck, type Level, levels, type Requirement } from './requirement.ts';
import type { RunFacts } from './run.ts';
import type { Speed } from './tally.ts';
import type { Trust } from './trust.ts';

export const format = 'partner-central-conformance/1';

export interface ReportTest extends Omit<Tried, 'judgement' | 'exchanges'> {
  readonly outcome: Outcome;
  readonly reason: string | null;
  /** Indices into `exchanges`. */
  readonly exchanges: readonly number[];
}
export interface ReportRow extends Requirement {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly tests: readonly ReportTest[];
}
/** An exchange without what differs from run to run. */
export type KeptExchange = Omit<Exchange, 'startedAt' | 'millis'>;
/** All that differs between two runs with one seed. */
export interface Stamp {
  readonly run: string;
  readonly startedAt: string;
  readonly millis: number;
  readonly speed: Readonly<Record<string, Speed>>;
  /** The real values of the ⟦names⟧ in the rest of the report. */
  readonly values: Readonly<Record<string, string>>;
}
/** The whole truth of a run; every renderer shows a part of it, and conformance.json is it. */
export interface Report {
  readonly format: typeof format;
  readonly run: RunFacts;
  readonly partial: boolean;
  readonly verdict: Conclusion;
  readonly counts: Counts;
  readonly levels: Readonly<Record<Level, Counts>>;
  readonly tests: number;
  readonly trust: Trust;
  readonly matrix: readonly MatrixRow[];
  readonly requirements: readonly ReportRow[];
  readonly selfChecks: readonly ReportTest[];
  readonly causes: readonly Cause[];
  readonly drift: readonly DriftRow[];
  readonly habits: readonly Habit[];
  readonly life: { readonly review: readonly SeenEdge[]; readonly stage: readonly SeenEdge[] };
  readonly coverage: readonly Coverage[];
  readonly coverageByOperation: readonly OperationCoverage[];
  readonly generated: Sent & { readonly constraints: readonly string[] };
  /** Members and values each operation's responses carried: what history compares. */
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  readonly exchanges: readonly KeptExchange[];
  readonly changes: Changes | null;
  readonly trend: readonly Trend[];
  readonly links: { readonly playwright: string | null; readonly allure: string | null };
  readonly stamp: Stamp;
}
export interface Circumstances {
  readonly run: RunFacts;
  /** Sentences on what was left out: filters, an interruption, missing requirements. */
  readonly left: readonly string[];
  readonly trust: Trust;
  readonly links: Report['links'];
  readonly stamp: Omit<Stamp, 'speed' | 'values'>;
}

/** The report of a ledger; `changes` and `trend` are added by history, which compares finished reports. */
export function reportOf(ledger: Ledger, { run, left, trust, links, stamp }: Circumstances): Report {
  const all = ledger.rows();
  const rows = all.filter(({ requirement }) => !isSelfCheck(requirement.id));
  const { tally } = ledger;
  const speed = tally.speed();
  const called = Object.values(speed);
  const kept = new Keeper();
  const elements = contractElements();
  const requirements = rows.map((row) => kept.row(row));
  const checks = ledger.selfChecks().map((tried) => kept.test(tried));
  return {
    format,
    run,
    partial: left.length > 0,
    verdict: conclude(rows, {
      left,
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
    matrix: matrixOf(rows),
    requirements,
    selfChecks: checks.filter(({ outcome }) => outcome !== 'passed'),
    causes: causesOf(rows),
    drift: driftRows(run.target, tally),
    habits: ledger.habits.rows(),
    life: { review: ledger.life.review(), stage: ledger.life.stage() },
    coverage: coverageOf(rows, tally, elements),
    coverageByOperation: coverageByOperation(tally, elements),
    generated: { ...tally.generated.all(), constraints: tally.generated.constraints() },
    shapes: Object.fromEntries(
      called.length === 0
        ? []
        : Object.keys(speed).map((operation) => [operation, [...tally.seen(operation).response].sort()]),
    ),
    exchanges: kept.exchanges,
    changes: null,
    trend: [],
    links,
    stamp: { ...stamp, speed, values: kept.names.values() },
  };
}

/** Names volatile values and keeps each exchange once. */
class Keeper {
  readonly names = new Placeholders();
  readonly exchanges: KeptExchange[] = [];
  readonly #known = new Map<string, number>();

  row({ requirement, judgement, tests }: Row): ReportRow {
    return {
      ...requirement,
      outcome: judgement.outcome,
      reason: this.#name(judgement.reason),
      tests: tests.map((tried) => this.test(tried)),
    };
  }
  test({ judgement, exchanges, message, counterexample, ...rest }: Tried): ReportTest {
    return {
      ...rest,
      outcome: judgement.outcome,
      reason: this.#name(judgement.reason),
      message: this.#name(message),
      counterexample:
        counterexample && (JSON.parse(this.names.replace(JSON.stringify(counterexample))) as typeof counterexample),
      exchanges: exchanges.map((exchange) =>
        this.#keep(exchange, judgement.outcome === 'passed' ? longest.proof : longest.failure),
      ),
    };
  }
  #name(text: string | null): string | null {
    return text === null ? null : this.names.replace(text);
  }
  #keep({ startedAt: _, millis: __, ...exchange }: Exchange, limit: number): number {
    const named = JSON.parse(this.names.replace(JSON.stringify(exchange))) as KeptExchange;
    const { request, response } = named;
    const kept: KeptExchange = {
      ...named,
      request: { ...request, body: cut(request.body, limit) },
      response: response && { ...response, body: cut(response.body, limit) },
    };
    const text = JSON.stringify(kept);
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    this.#known.set(text, this.exchanges.length);
    return this.exchanges.push(kept) - 1;
  }
}
const sum = (list: readonly number[]): number => list.reduce((all, each) => all + each, 0);
