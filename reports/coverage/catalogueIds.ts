import { existsSync, readFileSync } from 'node:fs';
import { isSelfCheck } from './requirement.ts';

/** The ids that a full run must have, and those that were retired, with the id that replaces each, if any. */
export interface CatalogueIds {
  readonly ids: readonly string[];
  readonly retired: Readonly<Record<string, string | null>>;
}
const snapshotFile = new URL('../../specs/meta/requirements.snapshot.json', import.meta.url);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Reads the ids of the catalogue; requirements on the harness itself run apart.
 *
 * @throws {Error} one sentence when the file is damaged
 */
export function readCatalogueIds(file: URL = snapshotFile): CatalogueIds {
  if (!existsSync(file)) return { ids: [], retired: {} };
  const name = file.pathname.split('/').slice(-3).join('/');
  let found: unknown;
  try {
    found = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${name} is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isRecord(found) || !isRecord(found.requirements)) throw new Error(`${name} is damaged: it has no requirements.`);
  const retired = isRecord(found.retired) ? found.retired : {};
  return {
    ids: Object.keys(found.requirements).filter((id) => !isSelfCheck(id)),
    retired: Object.fromEntries(Object.entries(retired).map(([id, entry]) => [id, replacementOf(entry)])),
  };
}

/** The id that the reason of a retired requirement names: "replaced by EVT-68f9". */
const replacementOf = (entry: unknown): string | null =>
  /\breplaced by ([A-Z]{3}-[0-9a-f]{4})\b/.exec(String(isRecord(entry) ? entry.reason : entry))?.[1] ?? null;
