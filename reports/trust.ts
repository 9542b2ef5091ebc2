import { existsSync, readFileSync } from 'node:fs';

/** Why the verdict can be believed. A part that no run has measured is null and is shown as that. */
export interface Trust {
  readonly seededFaults: {
    readonly total: number;
    readonly caught: number;
    readonly survivors: readonly string[];
  } | null;
  readonly worthless: readonly { readonly name: string; readonly passed: number; readonly total: number }[] | null;
  readonly liveFacts: { readonly verified: number; readonly aged: number; readonly oldest: string | null } | null;
  readonly selfChecks: { readonly passed: number; readonly total: number } | null;
}
export const unmeasured: Trust = { seededFaults: null, worthless: null, liveFacts: null, selfChecks: null };

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const whole = (value: unknown): number | null =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;

/** Reads what the last meta run measured; a missing file means that nothing was measured. */
export function loadTrust(file: string | URL): Trust {
  return existsSync(file) ? checkTrust(JSON.parse(readFileSync(file, 'utf8'))) : unmeasured;
}

/** Takes what is in good form and leaves the rest unmeasured: a number that cannot be read is no measurement. */
export function checkTrust(found: unknown): Trust {
  const { seededFaults, worthless, liveFacts, selfChecks } = record(found);
  const faults = record(seededFaults);
  const live = record(liveFacts);
  const checks = record(selfChecks);
  const [all, caught, verified, aged, held, every] = [
    faults.total,
    faults.caught,
    live.verified,
    live.aged,
    checks.passed,
    checks.total,
  ].map(whole);
  const survivors = Array.isArray(faults.survivors) ? faults.survivors.map(String) : [];
  return {
    seededFaults: all != null && caught != null ? { total: all, caught, survivors } : null,
    worthless: Array.isArray(worthless) ? worthless.flatMap(targetOf) : null,
    liveFacts:
      verified != null && aged != null
        ? { verified, aged, oldest: typeof live.oldest === 'string' ? live.oldest : null }
        : null,
    selfChecks: held != null && every != null ? { passed: held, total: every } : null,
  };
}
function targetOf(found: unknown): { name: string; passed: number; total: number }[] {
  const { name, passed, total } = record(found);
  const [met, all] = [whole(passed), whole(total)];
  return met !== null && all !== null ? [{ name: String(name), passed: met, total: all }] : [];
}
