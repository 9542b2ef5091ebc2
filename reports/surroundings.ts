import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FullConfig } from '@playwright/test/reporter';
import type { Row } from './ledger.ts';
import { ageing, loadRecordings } from './recordings.ts';
import type { Report } from './report.ts';
import type { RunFacts } from './run.ts';
import { loadTrust, type Trust } from './trust.ts';

/** What the report says beyond the results: what was left out, why to trust it, where the neighbours are. */
export interface Surroundings {
  readonly left: readonly string[];
  readonly trust: Trust;
  readonly links: Report['links'];
  readonly runId: string;
}
const snapshotFile = new URL('../specs/meta/requirements.snapshot.json', import.meta.url);
/** Where the harness's tests of itself leave what they measured: beside this run, or the last kept measurement. */
const trustFile = (out: string): string | URL =>
  [path.join(out, 'trust.json'), path.join(out, 'meta', 'trust.json')].find(existsSync) ??
  new URL('./trust.json', import.meta.url);
const recordingsFolder = new URL('./recordings/', import.meta.url);

export function lookAround(config: FullConfig, run: RunFacts, rows: readonly Row[], out: string): Surroundings {
  return {
    left: leftOut(run, config, rows, knownIds()),
    trust: withLiveFacts(loadTrust(trustFile(out)), run.contract.digest),
    links: {
      playwright: htmlReport(config, out),
      allure: existsSync(path.join(out, 'allure', 'index.html')) ? 'allure/index.html' : null,
    },
    runId: Date.now().toString(36),
  };
}

/** A full run has every requirement of the snapshot; a shard or a filter has not, whatever the command line said. */
export function leftOut(
  run: RunFacts,
  config: Pick<FullConfig, 'shard'>,
  rows: readonly Row[],
  known: readonly string[],
): readonly string[] {
  const left = run.filtered.length > 0 ? [`Filtered: ${run.filtered.join('; ')}.`] : [];
  if (config.shard) left.push(`Only shard ${config.shard.current} of ${config.shard.total}.`);
  const present = new Set(rows.map(({ requirement }) => requirement.id));
  const missing = known.filter((id) => !present.has(id));
  if (missing.length > 0)
    left.push(`${missing.length} of ${known.length} catalogued requirements were not part of this run.`);
  return left;
}

/** Ids of the catalogue that a run must have to be full; self-checks run apart. */
export function knownIds(file: URL = snapshotFile): readonly string[] {
  if (!existsSync(file)) return [];
  const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const listed = typeof found === 'object' && found !== null && 'requirements' in found ? found.requirements : null;
  return typeof listed === 'object' && listed !== null
    ? Object.keys(listed).filter((id) => !id.startsWith('MET-'))
    : [];
}

/** Where Playwright's own report lies, seen from our folder; null when this run writes none. */
function htmlReport(config: FullConfig, out: string): string | null {
  const found = config.reporter.find(([name]) => name === 'html');
  if (!found) return null;
  const options: unknown = found[1];
  const given =
    typeof options === 'object' && options !== null && 'outputFolder' in options ? String(options.outputFolder) : null;
  const base = config.configFile ? path.dirname(config.configFile) : process.cwd();
  const folder = path.resolve(base, process.env.PLAYWRIGHT_HTML_OUTPUT_DIR ?? given ?? 'playwright-report');
  return path.relative(out, path.join(folder, 'index.html')).replaceAll('\\', '/');
}

function withLiveFacts(trust: Trust, contract: string): Trust {
  if (trust.liveFacts !== null || !existsSync(recordingsFolder)) return trust;
  const found = loadRecordings(recordingsFolder);
  return found.length === 0 ? trust : { ...trust, liveFacts: ageing(found, new Date(), contract) };
}
