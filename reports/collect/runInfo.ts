import { readFileSync } from 'node:fs';
import { environmentOf } from '../../client/env/index.ts';
import { contractDigest } from '../../schemas/index.ts';

/** What was run, on what. The same for every run with the same command, seed and versions. */
export interface RunInfo {
  /** emulator, sandbox, or the address of the target without credentials. */
  readonly target: string;
  readonly catalog: 'Sandbox';
  readonly contract: { readonly document: string; readonly digest: string };
  readonly strict: boolean;
  readonly seed: string | null;
  readonly versions: Readonly<Record<string, string>>;
  /** What kept tests out of the run, one sentence each; empty for a full run. */
  readonly filtered: readonly string[];
}

/**
 * What playwright.config.ts puts under `metadata.conformance`, so that the facts of the run reach the report even when
 * the results of several shards are merged on another machine.
 */
export function runMetadata(argv: readonly string[] = process.argv, source: NodeJS.ProcessEnv = process.env): RunInfo {
  const { TARGET: target, STRICT, SEED, PCC_PART } = environmentOf(source);
  return {
    target: target.name,
    catalog: 'Sandbox',
    contract: { document: '2024-11-14', digest: contractDigest },
    strict: STRICT || target.kind === 'emulator',
    seed: SEED === null ? null : String(SEED),
    versions: { project: projectVersion(), node: process.version },
    // A part of a whole that will be merged: what it leaves out, the other parts have, and the catalogue tells if not.
    filtered: PCC_PART ? [] : testFilters(argv),
  };
}

/** Options of `playwright test` that leave tests out. A shard is a part by design: it is whole again once merged. */
const filterOptions = [
  '-g',
  '--grep',
  '-G',
  '--grep-invert',
  '--project',
  '--only-changed',
  '--test-list',
  '--test-list-invert',
];
const filterFlags = ['--last-failed', '--only-changed', '-x'];
const optionsWithValue = [
  '-c',
  '--config',
  '-j',
  '--workers',
  '--reporter',
  '--retries',
  '--timeout',
  '--global-timeout',
  '--output',
  '--repeat-each',
  '--max-failures',
  '--trace',
  '--shard',
  '--update-snapshots',
  '-u',
  '--tsconfig',
  '--ui-host',
  '--ui-port',
  '--browser',
  '--name',
  '--shard-weights',
];

/** What a command line of `playwright test` leaves out. */
export function testFilters(argv: readonly string[]): readonly string[] {
  const start = argv.indexOf('test');
  if (start < 0) return [];
  const found: string[] = [];
  const rest = argv.slice(start + 1);
  for (let index = 0; index < rest.length; index += 1) {
    const argument = rest[index] ?? '';
    const [name = '', value] = argument.startsWith('--') ? argument.split('=', 2) : [argument];
    const next = rest[index + 1];
    const takes = value ?? (next !== undefined && !next.startsWith('-') ? next : undefined);
    if (filterOptions.includes(name) && takes !== undefined) found.push(`${name} ${takes}`);
    else if (filterFlags.includes(name)) found.push(name);
    else if (!name.startsWith('-')) found.push(`only ${name}`);
    if (value === undefined && takes !== undefined && [...filterOptions, ...optionsWithValue].includes(name))
      index += 1;
  }
  return found;
}

function projectVersion(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown';
}

/** The facts of the run from Playwright's metadata; from this process when the configuration does not carry them. */
export function runInfoFrom(metadata: Readonly<Record<string, unknown>>, argv: readonly string[]): RunInfo {
  const given = metadata.conformance;
  if (typeof given !== 'object' || given === null || !('target' in given) || !('contract' in given))
    return runMetadata(argv);
  return given as RunInfo;
}
