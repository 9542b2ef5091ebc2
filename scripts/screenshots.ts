/**
 * The pictures of the README. Those of the report are from real runs: one of the emulator as it is, kept as history, then one with three mutants.
 * Exit code: 0 done, 1 a run left no report, 2 no browser or wrong usage.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { childEnvironment, env, root } from '../client/env/index.ts';
import { readCommandLine } from './cli.ts';
import { inspectorScreenshot } from './inspectorScreenshot.ts';

const help = `Usage: npm run docs:screenshots [-- --from DIR | --inspector]

Runs every requirement twice against the emulator, the second time with three mutants, and saves screenshots of the report in
docs/pictures/, and one of the inspector. With --from it takes them of the report in DIR and runs nothing. With --inspector it
takes only that of the inspector.`;
const executablePath = env.CHROMIUM;
const pictures = path.join(root, 'docs', 'pictures');

/** Each mutant runs in an emulator of its own, with the specs that catch it. */
const mutantRuns = [
  { mutant: 'no-optimistic-lock', specs: /operations\/UpdateOpportunity/ },
  { mutant: 'get-ignores-account', specs: /operations\/GetOpportunity/ },
  { mutant: 'get-omits-created-date', specs: /operations\/(Assign|List)/ },
] as const;
const shownFailure = 'rejects a LastModifiedDate that is no longer current';

function playwright(args: readonly string[], values: Readonly<Record<string, string>>): void {
  const { status } = spawnSync('npx', ['playwright', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: childEnvironment({ SEED: '7', TARGET: 'emulator', ...values }),
  });
  // 1 means that requirements failed: with mutants that is the point.
  if (status !== 0 && status !== 1) throw new Error(`playwright ${args[0]} ended with exit code ${status}.`);
}

/** Two runs, the second with the mutants. Returns the folder of the second one's report. */
function run(scratch: string): string {
  const HISTORY = path.join(scratch, 'history');
  const blobs = path.join(scratch, 'blobs');
  console.log('The emulator as it is …');
  playwright(['test', '--reporter=./reports/reporter.ts'], { PCC_OUT: path.join(scratch, 'sound'), HISTORY });
  const specs = readdirSync(path.join(root, 'specs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('meta'))
    .map((file) => `specs/${file.replaceAll('\\', '/')}`);
  const mutantFor = (file: string) => mutantRuns.find((each) => each.specs.test(file))?.mutant ?? null;
  for (const mutant of [...mutantRuns.map((each) => each.mutant), null]) {
    console.log(mutant ? `With the mutant ${mutant} …` : 'The other specs …');
    playwright(['test', ...specs.filter((file) => mutantFor(file) === mutant), '--reporter=blob'], {
      PCC_OUT: path.join(scratch, mutant ?? 'rest'),
      PCC_PART: '1',
      PLAYWRIGHT_BLOB_OUTPUT_FILE: path.join(blobs, `${mutant ?? 'rest'}.zip`),
      ...(mutant ? { EMULATOR_FLAGS: `--mutant ${mutant}` } : {}),
    });
  }
  const out = path.join(scratch, 'with-mutants');
  playwright(['merge-reports', '--reporter=./reports/reporter.ts', blobs], { PCC_OUT: out, HISTORY });
  return out;
}

async function takeScreenshot(page: Page, name: string, from: string): Promise<void> {
  const file = path.join(pictures, `${name}.png`);
  await page.locator(from).first().scrollIntoViewIfNeeded();
  await page
    .locator(from)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await page.screenshot({ path: file });
  console.log(path.relative(root, file));
}

async function takeScreenshots(out: string): Promise<void> {
  const file = ['conformance.html', 'conformance.partial.html'].map((name) => path.join(out, name)).find(existsSync);
  if (!file) throw new Error(`${out} holds no report.`);
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(file).href);
  await page.locator('[data-stamp=when]').filter({ hasText: 'UTC' }).waitFor();
  await takeScreenshot(page, 'first-screen', '#verdict');
  await takeScreenshot(page, 'failure', `.f:has-text("${shownFailure}")`);
  await takeScreenshot(page, 'drift', '#changes');
  await browser.close();
}

const launch = () => chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

async function takeInspectorScreenshot(): Promise<void> {
  const browser = await launch();
  const file = path.join(pictures, 'inspector.png');
  await inspectorScreenshot(browser, file);
  console.log(path.relative(root, file));
  await browser.close();
}

async function main({ from, inspector }: { readonly from?: string; readonly inspector?: boolean }): Promise<number> {
  if (!existsSync(executablePath)) {
    console.error(`There is no browser at ${executablePath}: install Chromium, or name one in CHROMIUM.`);
    return 2;
  }
  const scratch = path.join(root, 'reports', 'out', 'screenshots');
  if (!from && !inspector) rmSync(scratch, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  try {
    if (!inspector) await takeScreenshots(from ?? run(scratch));
    if (!from) await takeInspectorScreenshot();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

const { values } = readCommandLine({ help, options: { from: { type: 'string' }, inspector: { type: 'boolean' } } });
process.exitCode = await main(values);
