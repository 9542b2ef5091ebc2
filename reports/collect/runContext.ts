import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig } from '@playwright/test/reporter';
import { loadTrust, type Trust } from '../judge/trust.ts';
import type { Report } from '../report.ts';
import type { RequirementResult } from './ledger.ts';
import { loadRecordings, recordingAge } from './recordings.ts';
import type { RunInfo } from './runInfo.ts';

/** What the report says beyond the results: what was left out, why to trust it, where the neighbours are. */
export interface RunContext {
  readonly exclusions: readonly string[];
  readonly trust: Trust;
  readonly links: Report['links'];
  readonly runId: string;
}
const snapshotFile = new URL('../../specs/meta/requirements.snapshot.json', import.meta.url);
/** Where the harness's tests of itself leave what they measured: beside this run, or the last kept measurement. */
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
  return {
    exclusions: findExclusions(run, config, rows, cataloguedIds()),
    trust: withRecordings(loadTrust(trustFile(out)), run.contract.digest),
    links: {
      playwright: playwrightReportPath(config, out),
      allure: existsSync(path.join(out, 'allure', 'index.html')) ? 'allure/index.html' : null,
    },
    runId: Date.now().toString(36),
  };
}

/** A full run has every requirement of the snapshot; a shard or a filter has not, whatever the command line said. */
export function findExclusions(
  run: RunInfo,
  config: Pick<FullConfig, 'shard'>,
  rows: readonly RequirementResult[],
  known: readonly string[],
): readonly string[] {
  const exclusions = run.filtered.length > 0 ? [`Filtered: ${run.filtered.join('; ')}.`] : [];
  if (config.shard) exclusions.push(`Only shard ${config.shard.current} of ${config.shard.total}.`);
  const present = new Set(rows.map(({ requirement }) => requirement.id));
  const missing = known.filter((id) => !present.has(id));
  if (missing.length > 0)
    exclusions.push(`${missing.length} of ${known.length} catalogued requirements were not part of this run.`);
  return exclusions;
}

/** Ids of the catalogue that a run must have to be full; self-checks run apart. */
export function cataloguedIds(file: URL = snapshotFile): readonly string[] {
  if (!existsSync(file)) return [];
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const listed = typeof found === 'object' && found !== null && 'requirements' in found ? found.requirements : null;
  return typeof listed === 'object' && listed !== null
    ? Object.keys(listed).filter((id) => !id.startsWith('MET-'))
    : [];
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
