import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { env, setEnvironment } from '../../client/env/index.ts';
import { describeFileError, makeFolder } from './makeFolder.ts';
import { shardOf, testFilters } from './testFilters.ts';

const lockName = '.run.lock';

/** Where a run writes. A run that selects tests has folders of its own for what Playwright writes. */
interface OutFolder {
  readonly out: string;
  readonly playwright: string;
  readonly testResults: string;
  readonly allureResults: string;
}

/**
 * The folder of this run: PCC_OUT, or reports/out. When another run writes there, the run says so and takes a folder of its
 * own beside it. The decision is left in PCC_OUT, so that every process of the run knows it.
 */
export function outFolder(argv: readonly string[], writesReport: boolean): OutFolder {
  const wanted = env.PCC_OUT;
  // Workers load the configuration too, and see the environment but not the command line.
  const writes = argv.includes('test');
  const isRun = writesReport && writes && !argv.includes('--list');
  const out = writes ? folderOrExit(wanted, isRun) : wanted;
  if (writes) {
    const selects = testFilters(argv).length > 0 || shardOf(argv) !== null;
    setEnvironment({ PCC_OUT: out, PCC_SELECTION: selects ? '1' : null });
  }
  const suffix = env.PCC_SELECTION ? '.partial' : '';
  const allureResults = path.join(out, `allure-results${suffix}`);
  // allure-playwright adds to what is there, and a report would mix the runs.
  if (isRun && env.ALLURE) rmSync(allureResults, { recursive: true, force: true });
  return {
    out,
    playwright: path.join(out, `playwright${suffix}`),
    testResults: path.join(out, `test-results${suffix}`),
    allureResults,
  };
}

/** What cannot write its results, Playwright's own among them, ends with exit code 2 before it begins. */
function folderOrExit(wanted: string, isRun: boolean): string {
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  try {
    if (isRun) return claimFolder(wanted, say);
    make(wanted);
    return wanted;
  } catch (error) {
    say(`${(error as Error).message} PCC_OUT names another folder.`);
    process.exit(2);
  }
}

/** The folder, or the first free one beside it: DIR-2, DIR-3. It is this process's until it ends. Throws one sentence when it cannot be written. */
export function claimFolder(wanted: string, say: (line: string) => void): string {
  for (let number = 1; ; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (!lock(folder)) continue;
    if (number > 1) say(`Another run writes to ${wanted}: this one writes to ${folder}.`);
    return folder;
  }
}

function make(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw new Error(describeFileError(folder, error));
  }
}

/** Locks a folder for this process. False when another living process has it. */
function lock(folder: string): boolean {
  const file = path.join(folder, lockName);
  make(folder);
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    process.once('exit', () => rmSync(file, { force: true }));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw new Error(describeFileError(folder, error));
  }
  const owner = ownerOf(file);
  if (owner === process.pid) return true;
  if (owner !== null && isAlive(owner)) return false;
  try {
    rmSync(file);
  } catch {
    return true;
  }
  return lock(folder);
}

function ownerOf(file: string): number | null {
  try {
    const owner = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
