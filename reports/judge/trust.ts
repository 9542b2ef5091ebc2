import { existsSync, readFileSync } from 'node:fs';

/** Why the verdict can be believed. A part that no run has measured is null and is shown as that. */
export interface Trust {
  /** When the tests of the harness measured this, and of which commit. */
  readonly measuredAt: string | null;
  readonly commit: string | null;
  readonly mutants: {
    readonly total: number;
    readonly caught: number;
    readonly survivors: readonly string[];
  } | null;
  readonly controlTargets: readonly { readonly name: string; readonly passed: number; readonly total: number }[] | null;
  readonly recordings: { readonly verified: number; readonly aged: number; readonly oldest: string | null } | null;
  readonly selfChecks: { readonly passed: number; readonly total: number } | null;
}
export const nothingMeasured: Trust = {
  measuredAt: null,
  commit: null,
  mutants: null,
  controlTargets: null,
  recordings: null,
  selfChecks: null,
};

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const countOrNull = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Reads what the tests of the harness measured last; without a file nothing was measured.
 *
 * @throws {Error} one sentence when the file is not JSON
 */
export function loadTrust(file: string | URL): Trust {
  if (!existsSync(file)) return nothingMeasured;
  try {
    return parseTrust(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const name = String(file).split('/').slice(-2).join('/');
    throw new Error(`${name} is damaged: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Accepts the parts that are well formed and leaves the rest unmeasured. */
export function parseTrust(found: unknown): Trust {
  const { measuredAt, commit, mutants, controlTargets, recordings, selfChecks } = asRecord(found);
  const mutantCounts = asRecord(mutants);
  const recordingCounts = asRecord(recordings);
  const selfCheckCounts = asRecord(selfChecks);
  const [all, caught, verified, aged, held, every] = [
    mutantCounts.total,
    mutantCounts.caught,
    recordingCounts.verified,
    recordingCounts.aged,
    selfCheckCounts.passed,
    selfCheckCounts.total,
  ].map(countOrNull);
  const survivors = Array.isArray(mutantCounts.survivors) ? mutantCounts.survivors.map(String) : [];
  return {
    measuredAt: textOrNull(measuredAt),
    commit: textOrNull(commit),
    mutants: all != null && caught != null ? { total: all, caught, survivors } : null,
    controlTargets: Array.isArray(controlTargets) ? controlTargets.flatMap(controlTarget) : null,
    recordings:
      verified != null && aged != null ? { verified, aged, oldest: textOrNull(recordingCounts.oldest) } : null,
    selfChecks: held != null && every != null ? { passed: held, total: every } : null,
  };
}
function controlTarget(found: unknown): { name: string; passed: number; total: number }[] {
  const { name, passed, total } = asRecord(found);
  const [met, all] = [countOrNull(passed), countOrNull(total)];
  return met !== null && all !== null ? [{ name: String(name), passed: met, total: all }] : [];
}
