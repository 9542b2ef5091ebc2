import path from 'node:path';
import { env } from '../../client/env/index.ts';
import { buildReport, partError, withHarnessErrors } from '../buildReport.ts';
import type { Ledger } from '../collect/ledger.ts';
import { hasMutant, historyName } from '../collect/runInfo.ts';
import { keepRun, keptRuns, withHistory } from '../history/keep.ts';
import { runSnapshot } from '../history/snapshot.ts';
import type { Report, ReportInput } from '../report.ts';
import { renderBadge } from './badge.ts';
import { renderCtrf } from './ctrf.ts';
import { fileName } from './fileName.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderJUnit } from './junit.ts';
import { renderMarkdown } from './markdown.ts';
import { writeFiles } from './writeFiles.ts';

type Renderer = (report: Report, errors: string[]) => string;
const renderers: Readonly<Record<string, Renderer>> = {
  'conformance.html': renderHtml,
  'conformance.json': renderJson,
  'conformance.xml': renderJUnit,
  'ctrf.json': renderCtrf,
  'summary.md': renderMarkdown,
  'badge.svg': renderBadge,
};

export interface WrittenReport {
  readonly report: Report;
  /** The page, from the working folder. */
  readonly file: string;
  /** What came up after the report was written, one sentence each. */
  readonly problems: readonly string[];
}

/**
 * Writes every form of the report. A partial run has file names of its own, and neither it nor a run with a mutant joins the
 * history.
 *
 * @throws {Error} one sentence when the folder cannot be written
 */
export function writeReport(ledger: Ledger, input: ReportInput, out: string, history = env.HISTORY): WrittenReport {
  const { runs, warnings } = history ? keptRuns(history, historyName(input.run)) : { runs: [], warnings: [] };
  const bare = buildReport(ledger, { ...input, warnings: [...input.warnings, ...warnings] });
  const compared = bare.partial ? bare : attemptHistory(bare, () => withHistory(bare, runs));
  const { report, files } = renderAll(compared);
  writeFiles(out, files);
  const file = shortPath(path.join(out, fileName('conformance.html', report.partial)));
  if (!history || report.partial || hasMutant(report.run)) return { report, file, problems: [] };
  try {
    keepRun(history, runSnapshot(report));
    return { report, file, problems: [] };
  } catch (error) {
    return {
      report,
      file,
      problems: [`The run was not kept. ${error instanceof Error ? error.message : String(error)}`],
    };
  }
}

function attemptHistory(report: Report, compare: () => Report): Report {
  try {
    return compare();
  } catch (error) {
    return withHarnessErrors(report, [partError('changes', error)]);
  }
}

/** Every form of the report. Parts that cannot be rendered are named in all of them. */
function renderAll(report: Report): { readonly report: Report; readonly files: Readonly<Record<string, string>> } {
  const errors: string[] = [];
  const render = (shown: Report): Record<string, string> =>
    Object.fromEntries(
      Object.entries(renderers).flatMap(([name, renderer]) => {
        try {
          return [[fileName(name, shown.partial), renderer(shown, errors)] as const];
        } catch (error) {
          errors.push(partError(name, error));
          return [];
        }
      }),
    );
  const files = render(report);
  if (errors.length === 0) return { report, files };
  const whole = withHarnessErrors(report, [...new Set(errors)]);
  return { report: whole, files: render(whole) };
}

/** A path as it is named to the user: from the current folder, or whole where it lies elsewhere. */
function shortPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') ? path.resolve(file) : relative;
}
