/** What changed between two runs. Usage: npm run drift OLD NEW; exit 0 nothing for the worse, 3 something, 2 usage. */
import { fileURLToPath } from 'node:url';
import type { Changes, LatencyChange, OutcomeChange } from '../reports/history/changes.ts';
import { compare, isRegression, noLongerProven } from '../reports/history/compare.ts';
import { readSnapshot } from '../reports/history/readSnapshot.ts';

const usage = `Usage: npm run drift OLD NEW

OLD and NEW are files of two full runs of the same target: conformance.json, or a kept run from HISTORY.
Prints requirements that turned, members and values that appeared or vanished, drift, and latency beyond noise.
Exit code: 0 nothing turned for the worse, 3 something did, 2 the files cannot be compared.`;

/** The comparison as text, and the exit code. */
export function driftText(changes: Changes): string {
  const outcomeLine = ({ id, from, to }: OutcomeChange): string => `${id}: ${from ?? 'new'} → ${to ?? 'gone'}`;
  const latencyLine = ({ operation, from, to }: LatencyChange): string =>
    `${operation}: p50 ${from.toFixed(1)} → ${to.toFixed(1)} ms`;
  const parts: (readonly [string, readonly string[]])[] = [
    ['Turned red', changes.red.map(outcomeLine)],
    ['Turned green', changes.green.map(outcomeLine)],
    ['No longer proven', changes.other.filter(noLongerProven).map(outcomeLine)],
    ['Turned otherwise', changes.other.filter((each) => !noLongerProven(each)).map(outcomeLine)],
    ['New drift, known to no document', changes.undocumented],
    ['Vanished from responses', changes.vanished],
    ['Appeared in responses', changes.appeared],
    ['Slower beyond noise', changes.slower.map(latencyLine)],
    ['Faster beyond noise', changes.faster.map(latencyLine)],
  ];
  const sections = parts
    .filter(([, list]) => list.length > 0)
    .map(([title, list]) => `${title} (${list.length})\n${list.map((each) => `  ${each}`).join('\n')}`);
  const verdict = isRegression(changes) ? 'Something turned for the worse.' : 'Nothing turned for the worse.';
  return [
    `Since ${changes.since.startedAt} (run ${changes.since.run})`,
    ...(sections.length > 0 ? sections : ['No difference.']),
    verdict,
  ].join('\n\n');
}

/** Runs the command. Returns the exit code. */
export function drift(
  files: readonly string[],
  print: (line: string) => void,
  printError: (line: string) => void,
): number {
  if (files.includes('--help')) {
    print(usage);
    return 0;
  }
  const [before, after] = files;
  if (!before || !after || files.length !== 2) {
    printError(usage);
    return 2;
  }
  try {
    const [old, now] = [readSnapshot(before), readSnapshot(after)];
    if (old.target !== now.target) {
      printError(
        `${before} is a run of ${old.target} and ${after} one of ${now.target}: only runs of one target can be compared.`,
      );
      return 2;
    }
    const changes = compare(old, now);
    print(driftText(changes));
    return isRegression(changes) ? 3 : 0;
  } catch (error) {
    printError(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = drift(process.argv.slice(2), console.log, console.error);
