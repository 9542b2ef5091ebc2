import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { writeFiles } from '../render/writeFiles.ts';
import type { Report } from '../report.ts';
import type { Trend } from './changes.ts';
import { compare } from './compare.ts';
import { DamagedFile, readSnapshot } from './readSnapshot.ts';
import { type RunSnapshot, runSnapshot } from './snapshot.ts';

const maxRuns = 30;
const historyFolder = (history: string, target: string): string =>
  path.join(history, target.replaceAll(/[^A-Za-z0-9.-]+/g, '_'));

/** The kept runs of a target, oldest first, at most the last 30, and a sentence for each file that was set aside. */
export function keptRuns(
  history: string,
  target: string,
): { readonly runs: readonly RunSnapshot[]; readonly warnings: readonly string[] } {
  const folder = historyFolder(history, target);
  if (!existsSync(folder)) return { runs: [], warnings: [] };
  const warnings: string[] = [];
  const runs = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .slice(-maxRuns)
    .flatMap((name) => {
      try {
        return [readSnapshot(path.join(folder, name))];
      } catch (error) {
        warnings.push(setAside(path.join(folder, name), error));
        return [];
      }
    });
  return { runs: runs.filter((run) => run.target === target), warnings };
}

/** Renames a damaged file, so that it stands in no later run's way; a file of another version is only left out. */
function setAside(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof DamagedFile)) return `Set aside: ${reason}`;
  try {
    renameSync(file, `${file}.damaged`);
    return `Set aside as ${path.basename(file)}.damaged: ${reason}`;
  } catch {
    return `Set aside: ${reason}`;
  }
}

/** Keeps a full run. Returns the file; a run of the same instant is not overwritten. */
export function keepRun(history: string, snapshot: RunSnapshot): string {
  const folder = historyFolder(history, snapshot.target);
  const name = `${snapshot.startedAt.replaceAll(/[:.]/g, '-')}-${snapshot.run.replaceAll(/[^A-Za-z0-9-]/g, '')}.json`;
  writeFiles(folder, { [name]: `${JSON.stringify(snapshot, null, 1)}\n` });
  return path.join(folder, name);
}

/** The report with what changed since the last kept run of its target, and the trend up to itself. */
export function withHistory(report: Report, runs: readonly RunSnapshot[]): Report {
  const now = runSnapshot(report);
  const last = runs.at(-1);
  const trend: Trend[] = [...runs, now].slice(-maxRuns).map(({ startedAt, counts }) => ({ startedAt, counts }));
  return { ...report, changes: last ? compare(last, now, runs) : null, trend };
}
