import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Report } from '../report.ts';
import { compare, type Trend } from './compare.ts';
import { type RunSnapshot, readSnapshot, runSnapshot } from './snapshot.ts';

const maxRuns = 30;
const historyFolder = (history: string, target: string): string =>
  path.join(history, target.replaceAll(/[^A-Za-z0-9.-]+/g, '_'));

/** The kept runs of a target, oldest first, at most the last 30. */
export function keptRuns(history: string, target: string): readonly RunSnapshot[] {
  const folder = historyFolder(history, target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .slice(-maxRuns)
    .map((name) => readSnapshot(path.join(folder, name)))
    .filter((run) => run.target === target);
}

/** Keeps a full run. Returns the file; a run of the same instant is not overwritten. */
export function keepRun(history: string, snapshot: RunSnapshot): string {
  const folder = historyFolder(history, snapshot.target);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${snapshot.startedAt.replaceAll(/[:.]/g, '-')}-${snapshot.run}.json`);
  writeFileSync(`${file}.part`, `${JSON.stringify(snapshot, null, 1)}\n`);
  renameSync(`${file}.part`, file);
  return file;
}

/** The report with what changed since the last kept run of its target, and the trend up to itself. */
export function withHistory(report: Report, runs: readonly RunSnapshot[]): Report {
  const now = runSnapshot(report);
  const last = runs.at(-1);
  const trend: Trend[] = [...runs, now].slice(-maxRuns).map(({ startedAt, counts }) => ({ startedAt, counts }));
  return { ...report, changes: last ? compare(last, now, runs) : null, trend };
}
