import { readFileSync } from 'node:fs';
import type { Counts, Outcome } from '../judge/outcomes.ts';
import { outcomes } from '../judge/outcomes.ts';
import type { Report } from '../report.ts';

/** What history keeps of a run: enough to compare, a few hundred kilobytes less than the report. */
export interface RunSnapshot {
  readonly format: 'partner-central-history/1';
  readonly target: string;
  readonly contract: string;
  readonly run: string;
  readonly startedAt: string;
  readonly verdict: string;
  readonly counts: Counts;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  /** "GetOpportunity LifeCycle/Mood" for each member or value that no document knows. */
  readonly undocumented: readonly string[];
  readonly speed: Readonly<Record<string, { readonly calls: number; readonly p50: number; readonly p95: number }>>;
}

export function runSnapshot(
  report: Pick<Report, 'run' | 'verdict' | 'counts' | 'requirements' | 'shapes' | 'undocumented' | 'stamp'>,
): RunSnapshot {
  const { run, stamp } = report;
  return {
    format: 'partner-central-history/1',
    target: run.target,
    contract: run.contract.digest,
    run: stamp.run,
    startedAt: stamp.startedAt,
    verdict: report.verdict.status,
    counts: report.counts,
    outcomes: Object.fromEntries(report.requirements.map(({ id, outcome }) => [id, outcome])),
    shapes: report.shapes,
    undocumented: report.undocumented
      .filter(({ times }) => times !== null)
      .map(({ operation, path }) => `${operation} ${path}`),
    speed: Object.fromEntries(
      Object.entries(stamp.speed).map(([operation, { calls, p50, p95 }]) => [operation, { calls, p50, p95 }]),
    ),
  };
}

/** Reads a kept run or a conformance.json. Throws a sentence when the file is neither. */
export function readSnapshot(file: string): RunSnapshot {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { format } = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  if (format === 'partner-central-history/1') return validated(found as RunSnapshot, file);
  if (format === 'partner-central-conformance/1') return runSnapshot(found as Report);
  throw new Error(`${file} is neither a conformance.json nor a kept run of this version (format ${String(format)}).`);
}

function validated(snapshot: RunSnapshot, file: string): RunSnapshot {
  const invalid = Object.entries(snapshot.outcomes ?? {}).find(([, outcome]) => !outcomes.includes(outcome));
  if (!snapshot.outcomes || !snapshot.shapes || !snapshot.speed || invalid)
    throw new Error(`${file} is damaged: ${invalid ? `${invalid[0]} is "${invalid[1]}"` : 'a part is missing'}.`);
  return snapshot;
}
