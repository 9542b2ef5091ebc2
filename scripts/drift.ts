/** What changed between two runs. Usage: npm run drift -- OLD NEW */
import { fileURLToPath } from 'node:url';
import { compare, isRegression } from '../reports/history/compare.ts';
import { driftMarkdown, driftText } from '../reports/history/driftText.ts';
import { readSnapshot } from '../reports/history/readSnapshot.ts';
import { terminalLine } from '../reports/render/plainText.ts';
import { readCommandLine } from './cli.ts';

const help = `Usage: npm run drift -- OLD NEW [--markdown]

OLD and NEW are files of two full runs of the same target: conformance.json, or a kept run from HISTORY.
Prints requirements whose outcome changed, members that came or went, values that AWS chooses, and latency beyond noise.
--markdown prints a block of code that is safe in an issue, whatever a response held.

Exit codes: 0 not worse than before, 1 worse, 2 the files cannot be compared.`;

export interface Printer {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Compares two files. Returns the exit code. */
export function drift(before: string, after: string, { out, error }: Printer, asMarkdown = false): number {
  try {
    const [old, now] = [readSnapshot(before), readSnapshot(after)];
    if (old.target !== now.target)
      throw new Error(
        `${before} is a run of ${old.target} and ${after} one of ${now.target}: compare runs of one target.`,
      );
    if (old.startedAt > now.startedAt) error(`${before} is the later run: OLD comes first.`);
    const changes = compare(old, now);
    out((asMarkdown ? driftMarkdown : driftText)(changes, now.contract));
    return isRegression(changes) ? 1 : 0;
  } catch (problem) {
    error(terminalLine(problem instanceof Error ? problem.message : String(problem)));
    return 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values, positionals } = readCommandLine({
    help,
    options: { markdown: { type: 'boolean', default: false } },
    positionals: { least: 2, most: 2 },
  });
  const [before = '', after = ''] = positionals;
  process.exitCode = drift(before, after, { out: console.log, error: console.error }, values.markdown);
}
