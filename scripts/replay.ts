import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, env } from '../client/env/index.ts';

const usage = `npm run replay -- F-3A9C

Sends one saved counterexample again, exactly as it was found, and says whether it still fails.
The target is chosen by TARGET (emulator, sandbox, or a URL), as for the specs.

Exit codes: 0 fixed, 1 still failing, 3 not reproducible, 2 it could not be sent.`;

const exitCodes: Readonly<Record<string, number>> = { fixed: 0, 'still failing': 1, 'not reproducible': 3 };

const [requestedId = ''] = process.argv.slice(2);
if (requestedId === '--help' || requestedId === '-h') {
  console.log(usage);
} else if (!/^F-[0-9A-F]{4}$/i.test(requestedId)) {
  console.error(requestedId === '' ? usage : `${requestedId} is no counterexample's id, such as F-3A9C.`);
  process.exitCode = 2;
} else {
  process.exitCode = await replay(requestedId.toUpperCase());
}

async function replay(id: string): Promise<number> {
  const places = [outFolder(), path.resolve('specs/regressions')];
  if (!places.some((place) => existsSync(path.join(place, `${id}.json`)))) {
    console.error(`There is no ${id} in ${places.join(' or ')}. Run the properties first: they save what they find.`);
    return 2;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-replay-'));
  const verdictFile = path.join(folder, 'verdict.json');
  try {
    const output = await run({
      PCC_REPLAY: id,
      PCC_VERDICT: verdictFile,
      PCC_COUNTEREXAMPLES: outFolder(),
      PCC_OUT: folder,
    });
    if (!existsSync(verdictFile)) {
      console.error(`${id} could not be sent: ${reasonIn(output)}`);
      return 2;
    }
    const verdict = JSON.parse(readFileSync(verdictFile, 'utf8')) as {
      readonly verdict: string;
      readonly said: string;
    };
    console.log(`${id} ${verdict.verdict}: ${verdict.said}`);
    return exitCodes[verdict.verdict] ?? 2;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where the last run left its counterexamples. */
function outFolder(): string {
  return path.join(env.PCC_OUT, 'counterexamples');
}

/** The first error that the run printed, else its last words. */
const reasonIn = (output: string): string =>
  /^\s*(?:Error: )(.+)$/m.exec(output)?.[1] ?? output.trim().split('\n').slice(-3).join(' ');

/** Runs the one spec that plays a case: it has the target, the identity and the wire of every other spec. */
function run(values: Record<string, string>): Promise<string> {
  const cli = path.resolve('node_modules/@playwright/test/cli.js');
  const args = [cli, 'test', 'specs/regressions', '--project', 'conformance', '--workers', '1', '--reporter', 'line'];
  const child = spawn(process.execPath, args, { env: childEnvironment(values), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve(output));
  });
}
