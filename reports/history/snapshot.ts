import { readFileSync } from 'node:fs';
import type { Counts, Outcome } from '../outcomes.ts';
import { outcomes } from '../outcomes.ts';
import type { Report } from '../report.ts';

/** What history keeps of a run: enough to compare, a few hundred kilobytes less than the report. */
export interface Snapshot {
  readonly format: 'partner-central-history/1';
  readonly target: string;
  readonly contract: string;
  readonly run: string;
  readonly startedAt: string;
  readonly answer: string;
  readonly counts: Counts;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  /** "GetOpportunity LifeCycle/Mood" for each member or value that no document knows. */
  readonly drift: readonly string[];
  readonly speed: Readonly<Record<string, { readonly calls: number; readonly p50: number; readonly p95: number }>>;
}

export function snapshotOf(
  report: Pick<Report, 'run' | 'verdict' | 'counts' | 'requirements' | 'shapes' | 'drift' | 'stamp'>,
): Snapshot {
  const { run, stamp } = report;
  return {
    format: 'partner-central-history/1',
    target: run.target,
    contract: run.contract.digest,
    run: stamp.run,
    startedAt: stamp.startedAt,
    answer: report.verdict.answer,
    counts: report.counts,
    outcomes: Object.fromEntries(report.requirements.map(({ id, outcome }) => [id, outcome])),
    shapes: report.shapes,
    drift: report.drift.filter(({ times }) => times !== null).map(({ operation, path }) => `${operation} ${path}`),
    speed: Object.fromEntries(
      Object.entries(stamp.speed).map(([operation, { calls, p50, p95 }]) => [operation, { calls, p50, p95 }]),
    ),
  };
}

/** Reads a kept run or a conformance.json. Throws a sentence when the file is neither. */
export function readSnapshot(file: string): Snapshot {
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { format } = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  if (format === 'partner-central-history/1') return sound(found as Snapshot, file);
  if (format === 'partner-central-conformance/1') return snapshotOf(found as Report);
  throw new Error(`${file} is neither a conformance.json nor a kept run of this version (format ${String(format)}).`);
}

function sound(snapshot: Snapshot, file: string): Snapshot {
  const odd = Object.entries(snapshot.outcomes ?? {}).find(([, outcome]) => !outcomes.includes(outcome));
  if (!snapshot.outcomes || !snapshot.shapes || !snapshot.speed || odd)
    throw new Error(`${file} is damaged: ${odd ? `${odd[0]} is "${odd[1]}"` : 'a part is missing'}.`);
  return snapshot;
}
