import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, env } from '../client/env/index.ts';

const usage = `npm run explore [-- words for Playwright, such as journeys or --grep GEN-f446]

Runs the properties again and again, each time with a new seed and more cases (RUNS for each property, 300 unless given), until it is stopped
with Ctrl-C. Each counterexample is kept in specs/regressions/, where it then runs always.
Environment: TARGET, RUNS, BUDGET (seconds end the whole exploration), ROUNDS (how many rounds; none means until stopped).

Exit codes: 0 nothing was found, 1 something was.`;

const playwrightArgs = process.argv.slice(2);
if (playwrightArgs.includes('--help') || playwrightArgs.includes('-h')) {
  console.log(usage);
  process.exit(0);
}

const startedAtMs = Date.now();
const seconds = env.BUDGET.seconds;
const rounds = env.ROUNDS ?? Number.POSITIVE_INFINITY;
const savedCounterexamples = (): readonly string[] =>
  readdirSync('specs/regressions').filter((name) => name.endsWith('.json'));
const before = new Set(savedCounterexamples());
let stopped = false;
let running: ChildProcess | null = null;
process.on('SIGINT', () => {
  stopped = true;
  running?.kill('SIGINT');
});

let cases = 0;
let round = 0;
while (!stopped && round < rounds && (Date.now() - startedAtMs) / 1000 < seconds) {
  round += 1;
  const seed = randomInt(0x7fffffff);
  cases += await runRound(seed);
  const finds = savedCounterexamples().filter((name) => !before.has(name));
  const line = `round ${round}, seed ${seed}: ${cases} cases in ${Math.round((Date.now() - startedAtMs) / 1000)} s, ${finds.length} found`;
  process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
}
const counterexamples = savedCounterexamples().filter((name) => !before.has(name));
console.log(process.stdout.isTTY ? '' : 'stopped');
for (const name of counterexamples) {
  const { id, requirement, found } = JSON.parse(readFileSync(path.join('specs/regressions', name), 'utf8')) as Record<
    string,
    string
  >;
  console.log(`${id} ${requirement} ${found}\n  npm run replay -- ${id}`);
}
process.exitCode = counterexamples.length > 0 ? 1 : 0;

/** One round of all properties. Gives the number of cases it tried. */
async function runRound(seed: number): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-explore-'));
  const results = path.join(folder, 'results.json');
  const ofRound = childEnvironment({
    PCC_KEEP_COUNTEREXAMPLES: '1',
    SEED: String(seed),
    RUNS: String(env.RUNS ?? 300),
    PCC_OUT: folder,
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
  });
  const cli = path.resolve('node_modules/@playwright/test/cli.js');
  const args = [
    cli,
    'test',
    '--project',
    'properties',
    '--reporter',
    'json',
    '--timeout',
    '3600000',
    ...playwrightArgs,
  ];
  // A group of its own, so that Ctrl-C reaches the run through us and it can end in order.
  running = spawn(process.execPath, args, { env: ofRound, stdio: ['ignore', 'ignore', 'inherit'], detached: true });
  const child = running;
  await new Promise((resolve) => child.once('exit', resolve));
  const tried = casesIn(results);
  rmSync(folder, { recursive: true, force: true });
  return tried;
}

interface JsonSuite {
  readonly suites?: readonly JsonSuite[];
  readonly specs?: readonly {
    readonly tests: readonly {
      readonly results: readonly {
        readonly attachments: readonly { readonly name: string; readonly body?: string }[];
      }[];
    }[];
  }[];
}

/** Adds up the cases that the properties say they tried. */
function casesIn(file: string): number {
  let total = 0;
  const visit = ({ suites = [], specs = [] }: JsonSuite): void => {
    for (const suite of suites) visit(suite);
    const attachments = specs.flatMap(({ tests }) =>
      tests.flatMap(({ results }) => results.flatMap((result) => result.attachments)),
    );
    for (const { name, body } of attachments) {
      if (name !== 'evidence' || !body) continue;
      const evidence = JSON.parse(Buffer.from(body, 'base64').toString()) as {
        readonly generated?: { readonly cases: number };
      };
      total += evidence.generated?.cases ?? 0;
    }
  };
  try {
    visit(JSON.parse(readFileSync(file, 'utf8')) as JsonSuite);
  } catch {
    // A round that was stopped has written nothing.
  }
  return total;
}
