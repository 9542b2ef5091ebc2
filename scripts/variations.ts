/** Runs the suite on the sound emulator under each legitimate form. See --help. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator } from '../client/emulatorProcess.ts';
import { childEnvironment, exitOnInvalidEnvironment, root } from '../client/env/index.ts';
import { readCommandLine, wholeNumber, wrongUsage } from './cli.ts';
import { runPlaywright } from './runPlaywright.ts';
import { seededSpecs } from './seededSpecs.ts';
import { isSound, judgeRun, type VariationResult } from './variations/judge.ts';
import { sourcesHash } from './variations/sources.ts';
import { type VariationRun, variationRuns } from './variations/table.ts';

const resultsFile = path.join(root, 'reports/out/variations.json');
const { values } = readCommandLine({
  help: `Usage: npm run test:variations [-- OPTION]

Runs the suite on the sound emulator under each form that the live service may take, alone and combined. No requirement may
fail, but for a recommendation about the very form that is varied, and none may be without a verdict. Prints a row for each run
and keeps it in reports/out/variations.json: a run that was stopped goes on where it was, as long as the sources that decide are
the same (emulator, client, generators, schemas, specs). The report of a run with a false alarm is kept in
reports/out/variations/NAME-SEED.

  --only NAME,NAME  these variations; by default all
  --seeds N         runs of each, with seeds 1 to N (default 1); from the second on, on our own emulator, only the specs that
                    draw by the seed: all others would send the same requests again
  --short           the short form of npm test: all forms at once, only specs/operations
  --again           forget the rows of earlier runs
  --list            print the variations

Exit codes: 0 no false alarm, 1 a false alarm, 2 wrong usage, 130 interrupted.`,
  options: {
    only: { type: 'string' },
    seeds: { type: 'string' },
    short: { type: 'boolean' },
    again: { type: 'boolean' },
    list: { type: 'boolean' },
  },
});
exitOnInvalidEnvironment();
if (values.list) {
  for (const { name, flags } of variationRuns) console.log(`${name.padEnd(22)} ${flags}`);
  process.exit(0);
}
const names = values.short ? ['all-forms'] : (values.only?.split(',') ?? variationRuns.map(({ name }) => name));
const unknown = names.find((name) => !variationRuns.some((run) => run.name === name));
if (unknown !== undefined) wrongUsage(`There is no variation '${unknown}'; --list prints them.`);
const seeds = wholeNumber('seeds', values.seeds, 1);
const sources = sourcesHash();

function keptResults(): VariationResult[] {
  if (values.again || values.short || !existsSync(resultsFile)) return [];
  const kept = JSON.parse(readFileSync(resultsFile, 'utf8')) as VariationResult[];
  return kept.filter((result) => result.sources === sources);
}

/** What a run needs in its environment, and how to stop what was started for it. */
async function prepare({
  flags,
  atUrl,
}: VariationRun): Promise<{ env: Record<string, string>; stop(): Promise<void> }> {
  if (!atUrl) return { env: { TARGET: 'emulator', EMULATOR_FLAGS: flags }, stop: async () => undefined };
  const { endpoint, stop } = await startEmulator(flags.split(' ').filter(Boolean));
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', AWS_SESSION_TOKEN: '' };
  return {
    env: { ...credentials, TARGET: endpoint, EMULATOR_FLAGS: '', QUOTA_SCALE: String(atUrl.quotaScale) },
    stop,
  };
}

/** What a run selects: with a further seed, only the specs that draw by it. At a URL all do: they draw what they can afford. */
const selectionOf = ({ atUrl }: VariationRun, seed: number): readonly string[] =>
  values.short ? ['specs/operations'] : seed > 1 && !atUrl ? seededSpecs : [];

async function runOnce(run: VariationRun, seed: number): Promise<VariationResult | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-variation-'));
  const startedAt = performance.now();
  const { env, stop } = await prepare(run);
  try {
    const { interrupted } = await runPlaywright(
      ['--reporter=./reports/reporter.ts', ...selectionOf(run, seed)],
      childEnvironment({ ...env, SEED: String(seed), PCC_OUT: folder }),
    );
    if (interrupted) return null;
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    const result = { name: run.name, seed, sources, seconds, ...judgeRun(folder, run) };
    rmSync(reportOf(result), { recursive: true, force: true });
    if (!isSound(result)) cpSync(folder, reportOf(result), { recursive: true });
    return result;
  } finally {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const reportOf = ({ name, seed }: VariationResult): string =>
  path.join(root, 'reports/out/variations', `${name}-${seed}`);

function printRow(result: VariationResult): void {
  const { name, seed, seconds, passed, untested, failed, indeterminate, harnessErrors } = result;
  const counts = `${passed} passed, ${untested} untested, ${failed.length} failed, ${indeterminate.length} indeterminate, ${harnessErrors.length} harness errors`;
  console.log(`${isSound(result) ? '✓' : '✕'} ${name.padEnd(22)} seed ${seed}  ${counts}, ${seconds} s`);
  for (const line of [...failed, ...indeterminate, ...harnessErrors].slice(0, 20))
    console.log(`    ${line.slice(0, 200)}`);
  if (!isSound(result)) console.log(`    Report: ${path.relative(root, reportOf(result))}`);
}

async function main(): Promise<number> {
  const results = keptResults();
  const wanted = variationRuns.filter(({ name }) => names.includes(name));
  let alarms = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    for (const run of wanted) {
      const known = results.find((result) => result.name === run.name && result.seed === seed);
      const result = known ?? (await runOnce(run, seed));
      if (result === null) return 130;
      printRow(result);
      if (!isSound(result)) alarms += 1;
      if (known || values.short) continue;
      results.push(result);
      mkdirSync(path.dirname(resultsFile), { recursive: true });
      writeFileSync(resultsFile, `${JSON.stringify(results, null, 1)}\n`);
    }
  }
  console.log(`test:variations: ${wanted.length * seeds} runs, ${alarms} with a false alarm`);
  return alarms > 0 ? 1 : 0;
}

process.exitCode = await main();
