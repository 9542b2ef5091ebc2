/** Runs the generated checks again and again with new seeds. Usage: npm run fuzz:continuous */
import { randomInt } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, env, exitOnInvalidEnvironment, root } from '../client/env/index.ts';
import { parseReplayCase } from '../generators/replay/parseReplayCase.ts';
import { terminalLine } from '../reports/render/plainText.ts';
import { generatedCases } from './generatedCases.ts';
import { runPlaywright } from './runPlaywright.ts';

const help = `Usage: npm run fuzz:continuous [-- arguments for Playwright, such as specs/properties/model or --grep GEN-f446]

Runs the generated checks again and again, each round with a new seed and more cases (RUNS for each property, 300 unless given),
until it is stopped with Ctrl-C. It keeps each counterexample in specs/regressions/, where every later run sends it again.
Environment: TARGET, EMULATOR_FLAGS, RUNS, BUDGET (its seconds end the whole search), ROUNDS (default: until it is stopped).

Exit codes: 0 nothing was found, 1 something was, 2 a round tried no case, 130 stopped before anything was found.`;

const playwrightArgs = process.argv.slice(2);
if (playwrightArgs.includes('--help') || playwrightArgs.includes('-h')) {
  console.log(help);
  process.exit(0);
}
exitOnInvalidEnvironment();
const savedFolder = path.join(root, 'specs', 'regressions');
const savedCases = (): readonly string[] => readdirSync(savedFolder).filter((name) => name.endsWith('.json'));

interface Round {
  readonly cases: number;
  readonly interrupted: boolean;
  readonly output: string;
}
async function runRound(seed: number): Promise<Round> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-fuzz-'));
  const results = path.join(folder, 'results.json');
  try {
    const { output, interrupted } = await runPlaywright(
      ['--project', 'properties', '--reporter', 'json', '--timeout', '3600000', ...playwrightArgs],
      childEnvironment({
        PCC_KEEP_COUNTEREXAMPLES: '1',
        SEED: String(seed),
        RUNS: String(env.RUNS ?? 300),
        PCC_OUT: folder,
        PLAYWRIGHT_JSON_OUTPUT_NAME: results,
      }),
    );
    return { cases: generatedCases(results), interrupted, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first line that explains why a round tried nothing. */
const reasonIn = (output: string): string =>
  terminalLine(
    /^.*(?:error|not understood|No tests|No connection).*$/im.exec(output)?.[0]?.trim() ?? 'no property ran',
  );

async function search(): Promise<number> {
  const startedAtMs = Date.now();
  const before = new Set(savedCases());
  const found = (): readonly string[] => savedCases().filter((name) => !before.has(name));
  const seconds = (): number => (Date.now() - startedAtMs) / 1000;
  let cases = 0;
  let stopped = false;
  for (let round = 1; !stopped && round <= (env.ROUNDS ?? Number.POSITIVE_INFINITY); round += 1) {
    if (seconds() >= env.BUDGET.seconds) break;
    const seed = randomInt(0x7fffffff);
    const { cases: tried, interrupted, output } = await runRound(seed);
    stopped = interrupted;
    cases += tried;
    if (tried === 0 && !stopped && found().length === 0) {
      console.error(`Round ${round}, seed ${seed}, tried no case: ${reasonIn(output)}`);
      return 2;
    }
    const line = `round ${round}, seed ${seed}: ${cases} cases in ${Math.round(seconds())} s, ${found().length} found`;
    process.stdout.write(process.stdout.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  }
  console.log('');
  for (const name of found()) {
    const { id, requirement, failure } = parseReplayCase(readFileSync(path.join(savedFolder, name), 'utf8'), name);
    console.log(`${id} ${requirement} ${terminalLine(failure)}\n  npm run replay -- ${id}`);
  }
  if (found().length > 0) return 1;
  return stopped ? 130 : 0;
}

process.exitCode = await search();
