/** Sends a saved counterexample again. Usage: npm run replay -- F-3A9C */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, env, exitOnInvalidEnvironment, root } from '../client/env/index.ts';
import { parseReplayCase } from '../generators/replay/parseReplayCase.ts';
import { terminalLine } from '../reports/render/plainText.ts';
import { readCommandLine, wrongUsage } from './cli.ts';
import { runPlaywright } from './runPlaywright.ts';

const help = `Usage: npm run replay -- F-3A9C

Sends one saved counterexample again, exactly as it was found, and prints whether it still fails.
TARGET chooses the target (emulator, sandbox, or a URL), EMULATOR_FLAGS the flags of the emulator, as for the requirements.

Exit codes: 0 fixed, 1 still failing, 2 it could not be sent or not be judged, 130 interrupted.`;

const exitCodes: Readonly<Record<string, number>> = { fixed: 0, 'still failing': 1 };

async function replay(id: string): Promise<number> {
  const lastRun = path.join(env.PCC_OUT, 'counterexamples');
  const places = [lastRun, path.join(root, 'specs', 'regressions')];
  const file = places.map((place) => path.join(place, `${id}.json`)).find(existsSync);
  if (!file) throw new Error(`There is no ${id} in ${places.join(' or ')}. A failing property saves what it finds.`);
  parseReplayCase(readFileSync(file, 'utf8'), file);
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-replay-'));
  const verdictFile = path.join(folder, 'verdict.json');
  try {
    const { output, interrupted } = await runPlaywright(
      ['specs/regressions', '--project', 'conformance', '--workers', '1', '--reporter', 'line'],
      childEnvironment({ PCC_REPLAY: id, PCC_VERDICT: verdictFile, PCC_COUNTEREXAMPLES: lastRun, PCC_OUT: folder }),
    );
    if (interrupted) return 130;
    if (!existsSync(verdictFile)) throw new Error(`${id} could not be sent: ${reasonIn(output)}`);
    const { verdict, reason } = JSON.parse(readFileSync(verdictFile, 'utf8')) as Readonly<Record<string, string>>;
    console.log(terminalLine(`${id} ${verdict}: ${reason}`));
    return exitCodes[verdict ?? ''] ?? 2;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first error that the run printed, else its last words. */
function reasonIn(output: string): string {
  return /^\s*(?:\w*Error: )(.+)$/m.exec(output)?.[1] ?? output.trim().split('\n').slice(-3).join(' ');
}

exitOnInvalidEnvironment();
const { positionals } = readCommandLine({ help, options: {}, positionals: { least: 1, most: 1 } });
const [id = ''] = positionals;
if (!/^F-[0-9A-F]{4}$/i.test(id)) wrongUsage(`${terminalLine(id)} is not the id of a counterexample, such as F-3A9C.`);
try {
  process.exitCode = await replay(id.toUpperCase());
} catch (error) {
  console.error(terminalLine(error instanceof Error ? error.message : String(error)));
  process.exitCode = 2;
}
