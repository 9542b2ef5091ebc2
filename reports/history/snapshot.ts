import { historyName } from '../collect/runInfo.ts';
import type { Counts, Outcome } from '../judge/outcomes.ts';
import type { Report } from '../report.ts';

/** What history keeps of a run: enough to compare two runs, in a tenth of the report's size. */
export interface RunSnapshot {
  readonly format: 'partner-central-history/2';
  readonly target: string;
  readonly contract: string;
  readonly run: string;
  readonly startedAt: string;
  readonly verdict: string;
  readonly counts: Counts;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** Ids that this run's catalogue lists as retired, with the id that replaces each, if any. */
  readonly retired: Readonly<Record<string, string | null>>;
  /** Members and values that the responses of each operation carried. */
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  /** "GetOpportunity LifeCycle/Mood" for each undocumented member or value. */
  readonly undocumented: readonly string[];
  readonly speed: Readonly<Record<string, { readonly calls: number; readonly p50: number; readonly p95: number }>>;
}

export function runSnapshot(
  report: Pick<Report, 'run' | 'verdict' | 'counts' | 'requirements' | 'shapes' | 'undocumented' | 'stamp' | 'retired'>,
): RunSnapshot {
  const { run, stamp } = report;
  return {
    format: 'partner-central-history/2',
    target: historyName(run),
    contract: run.contract.digest,
    run: stamp.run,
    startedAt: stamp.startedAt,
    verdict: report.verdict.status,
    counts: report.counts,
    outcomes: Object.fromEntries(report.requirements.map(({ id, outcome }) => [id, outcome])),
    retired: report.retired,
    shapes: report.shapes,
    undocumented: report.undocumented
      .filter(({ times }) => times !== null)
      .map(({ operation, path }) => `${operation} ${path}`),
    speed: Object.fromEntries(
      Object.entries(stamp.speed).map(([operation, { calls, p50, p95 }]) => [operation, { calls, p50, p95 }]),
    ),
  };
}
