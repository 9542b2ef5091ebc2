import { existsSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig } from '@playwright/test/reporter';
import { type CatalogueIds, readCatalogueIds } from '../coverage/catalogueIds.ts';
import type { Exclusion } from '../judge/exitCode.ts';
import { loadTrust, nothingMeasured, type Trust } from '../judge/trust.ts';
import type { Report } from '../report.ts';
import type { RequirementResult } from './ledger.ts';
import { loadRecordings, recordingAge } from './recordings.ts';
import type { RunInfo } from './runInfo.ts';
import { missingShards } from './shards.ts';

/** What the report contains beyond the results: what was left out, why to trust it, and the reports beside it. */
interface RunContext {
  readonly exclusions: readonly Exclusion[];
  /** Files that were set aside because they cannot be read, one sentence each. */
  readonly warnings: readonly string[];
  /** What leaves the run unjudged: without its catalogue nobody knows whether it is whole. */
  readonly harnessErrors: readonly string[];
  readonly retired: Report['retired'];
  readonly trust: Trust;
  readonly links: Report['links'];
  readonly runId: string;
}
/** Where the tests of the harness leave what they measured: beside this run, or the last kept measurement. */
const trustFile = (out: string): string | URL =>
  [path.join(out, 'trust.json'), path.join(out, 'meta', 'trust.json')].find(existsSync) ??
  new URL('../trust.json', import.meta.url);
const recordingsFolder = new URL('../recordings/', import.meta.url);

export function readRunContext(
  config: FullConfig,
  run: RunInfo,
  rows: readonly RequirementResult[],
  out: string,
): RunContext {
  const [warnings, harnessErrors]: [string[], string[]] = [[], []];
  const attempt = <T>(fallback: T, read: () => T, problems = warnings): T => {
    try {
      return read();
    } catch (error) {
      problems.push(`Set aside: ${error instanceof Error ? error.message : String(error)}`);
      return fallback;
    }
  };
  const catalogue = attempt<CatalogueIds>({ ids: [], retired: {} }, () => readCatalogueIds(), harnessErrors);
  const trust = attempt(nothingMeasured, () => loadTrust(trustFile(out)));
  return {
    exclusions: findExclusions(run, config, rows, catalogue.ids),
    warnings,
    harnessErrors,
    retired: catalogue.retired,
    trust: attempt(trust, () => withRecordings(trust, run.contract.digest)),
    links: {
      playwright: playwrightReportPath(config, out),
      allure: existsSync(path.join(out, 'allure', 'index.html')) ? 'allure/index.html' : null,
    },
    runId: Date.now().toString(36),
  };
}

/** A full run has every requirement of the catalogue. What is missing although the user selected nothing was lost. */
export function findExclusions(
  run: RunInfo,
  config: Pick<FullConfig, 'shard'> & Partial<Pick<FullConfig, 'metadata'>>,
  rows: readonly RequirementResult[],
  catalogue: readonly string[],
): readonly Exclusion[] {
  const selections = [
    ...(run.filtered.length > 0 ? [`Filtered: ${run.filtered.join('; ')}.`] : []),
    ...(config.shard ? [`Only shard ${config.shard.current} of ${config.shard.total}.`] : []),
  ];
  const present = new Set(rows.map(({ requirement }) => requirement.id));
  const missing = catalogue.filter((id) => !present.has(id)).length;
  const kind = selections.length > 0 ? 'selection' : 'missing';
  // A shard that runs by itself is a selection; merged, all of them must be there.
  const lost = config.shard ? [] : missingShards(config.metadata ?? {});
  return [
    ...lost.map((sentence) => ({ kind: 'missing' as const, sentence })),
    ...selections.map((sentence) => ({ kind: 'selection' as const, sentence })),
    ...(missing > 0
      ? [
          {
            kind,
            sentence: `${missing} of ${catalogue.length} catalogued requirements were not part of this run.`,
          } as const,
        ]
      : []),
  ];
}

/** Where Playwright's own report lies, seen from our folder; null when this run writes none. */
function playwrightReportPath(config: FullConfig, out: string): string | null {
  const found = config.reporter.find(([name]) => name === 'html');
  if (!found) return null;
  const options: unknown = found[1];
  const given =
    typeof options === 'object' && options !== null && 'outputFolder' in options ? String(options.outputFolder) : null;
  const base = config.configFile ? path.dirname(config.configFile) : process.cwd();
  const folder = path.resolve(base, process.env.PLAYWRIGHT_HTML_OUTPUT_DIR ?? given ?? 'playwright-report');
  return path.relative(out, path.join(folder, 'index.html')).replaceAll('\\', '/');
}

function withRecordings(trust: Trust, contract: string): Trust {
  if (trust.recordings !== null || !existsSync(recordingsFolder)) return trust;
  const found = loadRecordings(recordingsFolder);
  return found.length === 0 ? trust : { ...trust, recordings: recordingAge(found, new Date(), contract) };
}
