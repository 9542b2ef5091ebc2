import { readFileSync } from 'node:fs';
import { env, environmentOf } from '../../client/env/index.ts';
import { contractDigest } from '../../schemas/index.ts';
import { testFilters } from './testFilters.ts';

/** What was run, on what. The same for every run with the same command, seed and versions. */
export interface RunInfo {
  /** emulator, sandbox, or the address of the target without credentials. */
  readonly target: string;
  /** TARGET_NAME: what baseline and history know a URL by. */
  readonly targetName: string | null;
  readonly catalog: 'Sandbox';
  readonly contract: { readonly document: string; readonly digest: string };
  readonly strict: boolean;
  /** The seed that generated cases were drawn from, whether SEED named it or not; null when none was drawn. */
  readonly seed: string | null;
  /** EMULATOR_FLAGS of the emulator that the run started; null on another target. */
  readonly flags: string | null;
  /** The profile of the AWS credentials on a live target, where the environment names one. */
  readonly profile: string | null;
  /** Variables that change which cases are drawn, as they were set. */
  readonly settings: Readonly<Record<string, string>>;
  readonly versions: Readonly<Record<string, string>>;
  /** What the user left out of the run, one item each; empty for a full run. */
  readonly filtered: readonly string[];
}
/** Variables that change which cases are drawn. */
const settingNames = ['RUNS', 'DEPTH', 'BUDGET'] as const;

/**
 * What playwright.config.ts puts under `metadata.conformance`, so that the facts of the run reach the report even when
 * the results of several shards are merged on another machine.
 */
export function runMetadata(argv: readonly string[] = process.argv, source: NodeJS.ProcessEnv = process.env): RunInfo {
  const { TARGET: target, TARGET_NAME, STRICT, SEED, PCC_PART, EMULATOR_FLAGS } = environmentOf(source);
  const isOwn = target.kind === 'emulator' && target.endpoint === null;
  return {
    target: target.name,
    targetName: TARGET_NAME,
    catalog: 'Sandbox',
    contract: { document: '2024-11-14', digest: contractDigest },
    strict: STRICT || target.kind === 'emulator',
    seed: SEED === null ? null : String(SEED),
    flags: isOwn ? EMULATOR_FLAGS.join(' ') : null,
    profile: isOwn ? null : (source.AWS_PROFILE ?? null),
    settings: Object.fromEntries(settingNames.flatMap((name) => (source[name] ? [[name, source[name]] as const] : []))),
    versions: { project: projectVersion(), node: process.version },
    // A part of a whole that will be merged: the other parts have what it leaves out, and the catalogue shows what is missing.
    filtered: PCC_PART ? [] : testFilters(argv),
  };
}

/** What history knows the target by: the name that was given, or its address. */
export const historyName = ({ target, targetName }: Pick<RunInfo, 'target' | 'targetName'>): string =>
  targetName ?? target;

/** The seed that a run without SEED draws from, as specs/support/budget.ts has it; null where no run was started. */
export function effectiveSeed(source: NodeJS.ProcessEnv = process.env): string | null {
  const { SEED, PCC_RUN } = environmentOf(source);
  if (SEED !== null) return String(SEED);
  return PCC_RUN === null ? null : String(Number.parseInt(PCC_RUN, 16) & 0x7fffffff);
}

/** Whether the run tested an emulator with a deliberate bug: such a run never becomes history. */
export const hasMutant = ({ flags }: Pick<RunInfo, 'flags'>): boolean =>
  /(^|\s)--mutant\b/.test(flags ?? '') || env.PCC_MUTANTS !== null;

function projectVersion(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown';
}

/** The facts of the run from Playwright's metadata; from this process when the configuration does not carry them. */
export function runInfoFrom(metadata: Readonly<Record<string, unknown>>, argv: readonly string[]): RunInfo {
  const given = metadata.conformance;
  if (typeof given !== 'object' || given === null || !('target' in given) || !('settings' in given))
    return runMetadata(argv);
  return given as RunInfo;
}
