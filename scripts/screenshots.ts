/**
 * The pictures of the README, from real runs: a sound one that is kept as history, then one with three seeded faults.
 * Usage: npm run screenshots [-- --from DIR]; exit 0 done, 1 a run left no report, 2 no browser or wrong use.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { childEnvironment, env } from '../client/env/index.ts';

const usage = `Usage: npm run screenshots [-- --from DIR]

Runs every requirement twice against the emulator, the second time with three seeded faults, and takes the pictures of the
report into docs/pictures/. With --from the pictures are taken of the report in DIR and nothing is run.`;
const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = env.CHROMIUM;
const pictures = path.join(root, 'docs', 'pictures');

/** Each fault lives in an emulator of its own, with the specs that meet it. */
const mutantRuns = [
  { mutant: 'no-optimistic-lock', specs: /operations\/UpdateOpportunity/ },
  { mutant: 'get-ignores-account', specs: /operations\/GetOpportunity/ },
  { mutant: 'get-omits-created-date', specs: /operations\/(Assign|List)/ },
] as const;
const shownFailure = 'refuse a LastModifiedDate that is no longer current';

function playwright(args: readonly string[], values: Readonly<Record<string, string>>): void {
  const { status } = spawnSync('npx', ['playwright', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: childEnvironment({ SEED: '7', TARGET: 'emulator', ...values }),
  });
  // 1 means that requirements failed: with seeded faults that is the point.
  if (status !== 0 && status !== 1) throw new Error(`playwright ${args[0]} ended with exit code ${status}.`);
}

/** Two runs: the first sound, the second with the faults. Returns the folder of the second one's report. */
function run(scratch: string): string {
  const HISTORY = path.join(scratch, 'history');
  const blobs = path.join(scratch, 'blobs');
  console.log('A sound run …');
  playwright(['test', '--reporter=./reports/reporter.ts'], { PCC_OUT: path.join(scratch, 'sound'), HISTORY });
  const specs = readdirSync(path.join(root, 'specs'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts') && !file.startsWith('meta'))
    .map((file) => `specs/${file.replaceAll('\\', '/')}`);
  const mutantFor = (file: string) => mutantRuns.find((fault) => fault.specs.test(file))?.mutant ?? null;
  for (const mutant of [...mutantRuns.map((fault) => fault.mutant), null]) {
    console.log(mutant ? `With the fault ${mutant} …` : 'The other specs, sound …');
    playwright(['test', ...specs.filter((file) => mutantFor(file) === mutant), '--reporter=blob'], {
      PCC_OUT: path.join(scratch, mutant ?? 'rest'),
      PCC_PART: '1',
      PLAYWRIGHT_BLOB_OUTPUT_FILE: path.join(blobs, `${mutant ?? 'rest'}.zip`),
      ...(mutant ? { EMULATOR_FLAGS: `--mutant ${mutant}` } : {}),
    });
  }
  const out = path.join(scratch, 'faulty');
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
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(file).href);
  await page.locator('[data-stamp=when]').filter({ hasText: 'UTC' }).waitFor();
  await takeScreenshot(page, 'first-screen', '#verdict');
  await takeScreenshot(page, 'failure', `.f:has-text("${shownFailure}")`);
  await takeScreenshot(page, 'drift', '#changes');
  await browser.close();
}

async function main(args: readonly string[]): Promise<number> {
  const [flag, from] = args;
  if (flag === '--help') {
    console.log(usage);
    return 0;
  }
  if (flag !== undefined && (flag !== '--from' || !from)) {
    console.error(usage);
    return 2;
  }
  if (!existsSync(executablePath)) {
    console.error(`There is no browser at ${executablePath}: install chromium, or name one by CHROMIUM.`);
    return 2;
  }
  const scratch = path.join(root, 'reports', 'out', 'screenshots');
  if (!from) rmSync(scratch, { recursive: true, force: true });
  try {
    await takeScreenshots(from ?? run(scratch));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
