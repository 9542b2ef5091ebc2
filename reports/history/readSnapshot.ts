import { readFileSync, statSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../report.ts';
import { type RunSnapshot, runSnapshot } from './snapshot.ts';

/** A file of ours that is no longer whole. */
export class DamagedFile extends Error {}

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const schema: object = JSON.parse(readFileSync(new URL('../schema/history.schema.json', import.meta.url), 'utf8'));
const ajv = new Ajv2020({ allErrors: false }).addSchema(schema, 'history');
/** No report of ours is larger: a special file such as /dev/zero must not fill the memory. */
const maxFileBytes = 256 << 20;

/**
 * Reads a kept run or a conformance.json, of this version or of the one before it.
 *
 * @throws {Error} one sentence that names the file when it cannot be read, is of another kind, is damaged, or is a partial run
 */
export function readSnapshot(file: string): RunSnapshot {
  const found = upgrade(readJson(file));
  if (found.format === 'partner-central-history/2') {
    check(found, 'history', file);
    return found as unknown as RunSnapshot;
  }
  if (found.format !== 'partner-central-conformance/2')
    throw new Error(
      `${file} is neither a conformance.json nor a kept run of this version (format ${String(found.format)}).`,
    );
  check(found, 'history#/$defs/report', file);
  if (found.partial === true) throw new Error(`${file} is a partial run: only full runs can be compared.`);
  return runSnapshot(found as unknown as Report);
}

function readJson(file: string): unknown {
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > maxFileBytes)
      throw new Error(stats.isFile() ? `it has ${stats.size} bytes` : 'it is not a file');
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new DamagedFile(`${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function check(found: unknown, name: string, file: string): void {
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`reports/schema/history.schema.json does not define ${name}.`);
  if (validate(found)) return;
  const [first] = validate.errors ?? [];
  throw new DamagedFile(`${file} is damaged: ${first?.instancePath || 'the whole'} ${first?.message ?? 'is invalid'}.`);
}

const renamedOutcomes: Json = { 'harness fault': 'harness error', 'known deviation': 'known failure' };
const renameOutcome = (outcome: unknown): unknown =>
  typeof outcome === 'string' ? (renamedOutcomes[outcome] ?? outcome) : outcome;
const renameKeys = (counts: unknown): unknown =>
  isRecord(counts) ? Object.fromEntries(Object.entries(counts).map(([name, n]) => [renameOutcome(name), n])) : counts;

/** Brings a file of version 1 into the form of version 2. Anything else is returned as it is. */
function upgrade(found: unknown): Json {
  if (!isRecord(found)) return {};
  const { answer, drift, ...rest } = found;
  if (found.format === 'partner-central-history/1')
    return {
      ...rest,
      format: 'partner-central-history/2',
      verdict: found.verdict ?? answer,
      undocumented: found.undocumented ?? drift,
      counts: renameKeys(found.counts),
      retired: {},
      outcomes: isRecord(found.outcomes)
        ? Object.fromEntries(Object.entries(found.outcomes).map(([id, outcome]) => [id, renameOutcome(outcome)]))
        : found.outcomes,
    };
  if (found.format === 'partner-central-conformance/1')
    return {
      ...rest,
      format: 'partner-central-conformance/2',
      verdict: isRecord(found.verdict)
        ? { ...found.verdict, status: found.verdict.status ?? found.verdict.answer }
        : found.verdict,
      undocumented: found.undocumented ?? drift,
      counts: renameKeys(found.counts),
      retired: {},
      requirements: Array.isArray(found.requirements)
        ? found.requirements.map((row: unknown) =>
            isRecord(row) ? { ...row, outcome: renameOutcome(row.outcome) } : row,
          )
        : found.requirements,
    };
  return found;
}
