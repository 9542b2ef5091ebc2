import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { type CatalogueIds, readCatalogueIds } from '../coverage/catalogueIds.ts';

/** A failure of one target that is known and accepted for now. It still runs; once it passes, its line must go. */
interface KnownFailure {
  /** The requirement's id, for example UPD-4f2a. */
  readonly id: string;
  readonly reason: string;
  /** The day it was accepted, YYYY-MM-DD. */
  readonly since: string;
}

const baselineFolder = new URL('../baseline/', import.meta.url);

/**
 * The known failures of a target: `emulator`, `sandbox`, or any name that has a file in reports/baseline/.
 * A target without a file (a plain URL, say) has none. A file in the wrong form is rejected with the entry's name.
 */
export function loadBaseline(target: string, from: URL = baselineFolder): readonly KnownFailure[] {
  if (!/^[a-z0-9-]+$/.test(target)) return [];
  const file = new URL(`${target}.json`, from);
  if (!existsSync(file)) return [];
  const name = `reports/baseline/${target}.json`;
  const known = parseBaseline(JSON.parse(readFileSync(file, 'utf8')), name);
  if (known.length > 0) assertKnownIds(known, name, readCatalogueIds());
  return known;
}

/** A line that names no requirement would excuse nothing and never be missed. Throws a sentence that says what to do. */
export function assertKnownIds(known: readonly KnownFailure[], file: string, { ids, retired }: CatalogueIds): void {
  // An installed package has no catalogue beside it.
  if (ids.length === 0) return;
  for (const { id } of known) {
    if (ids.includes(id)) continue;
    const replacement = retired[id];
    throw new Error(
      `${file}: ${id} ${id in retired ? 'is retired' : 'is no requirement'}. ${replacement ? `Name ${replacement} instead, if it fails too` : 'Remove the line'}.`,
    );
  }
}

/** The targets that have a baseline file. */
export const baselineTargets = (from: URL = baselineFolder): readonly string[] =>
  readdirSync(from)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length));

/** Checks the form of a baseline file. Throws a sentence that names the entry and what to do. */
export function parseBaseline(found: unknown, file: string, nowMs: number = Date.now()): readonly KnownFailure[] {
  if (!Array.isArray(found)) throw new Error(`${file} must be a list of { id, reason, since }.`);
  const seen = new Set<string>();
  return found.map((entry: unknown, index) => {
    const where = `${file}, entry ${index + 1}`;
    if (typeof entry !== 'object' || entry === null)
      throw new Error(`${where} must be an object { id, reason, since }.`);
    const { id, reason, since } = entry as Record<string, unknown>;
    if (typeof id !== 'string' || !/^[A-Z]{3}-[0-9a-f]{4}$/.test(id))
      throw new Error(`${where}: id must be a requirement's id such as UPD-4f2a.`);
    if (seen.has(id)) throw new Error(`${where}: ${id} is listed twice.`);
    seen.add(id);
    if (typeof reason !== 'string' || reason.trim().length < 10)
      throw new Error(`${where} (${id}): reason must say, in a sentence, why the failure is accepted.`);
    if (typeof since !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(since) || Number.isNaN(Date.parse(since)))
      throw new Error(`${where} (${id}): since must be the day it was accepted, YYYY-MM-DD.`);
    // A day ahead may be today elsewhere.
    if (Date.parse(since) > nowMs + 24 * 3_600_000)
      throw new Error(`${where} (${id}): since lies in the future; it is the day the failure was accepted.`);
    return { id, reason, since };
  });
}
