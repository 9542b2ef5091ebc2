import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { whyNotEmulator } from '../../client/emulatorCheck.ts';
import { startEmulator } from '../../client/emulatorProcess.ts';
import { env, setEnvironment } from '../../client/env/index.ts';
import type { Credentials } from '../../client/session.ts';
import { terminalLine } from '../../reports/render/plainText.ts';
import { preflight } from './preflight.ts';
import { chainCredentials } from './target.ts';

/** One clear line and no stack; nothing has been sent, and no report of an earlier run is touched. */
function exitWith(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Prints the preflight, and ends the run where nothing could be judged. */
async function checkTarget(endpoint: string, credentials: Credentials): Promise<void> {
  const second = env.SECOND_PROFILE === null ? null : await chainCredentials(env.SECOND_PROFILE);
  const lines = await preflight(endpoint, credentials, second);
  if (!env.PCC_QUIET) for (const { text, stops } of lines) if (!stops) console.log(text);
  const [stop] = lines.filter(({ stops }) => stops);
  if (stop) exitWith(stop.text);
}

/** Whether the target is wrong on purpose: then every requirement says what it finds. */
const isTestOfTheHarness = (): boolean =>
  env.PCC_CONTROL_TARGET ||
  env.PCC_MUTANTS !== null ||
  env.PCC_VALUES ||
  env.EMULATOR_FLAGS.some((flag) => flag === '--mutant');

/** Decides once what this run is about and leaves it in the environment, which every worker inherits. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  const { TARGET, EMULATOR_FLAGS } = env;
  // The reporter prints the plan and ends the run.
  if (env.PLAN) return undefined;
  const fresh = { PCC_LEDGER: null, PCC_STARTED: null, PCC_SOLUTIONS: null, PCC_CAUSES: null };
  setEnvironment({ PCC_RUN: randomBytes(4).toString('hex'), ...fresh });
  const folder = mkdtempSync(path.join(tmpdir(), 'pcc-'));
  // Also where the run is refused below, or interrupted.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  if (!isTestOfTheHarness()) setEnvironment({ PCC_CAUSES: path.join(folder, 'causes') });
  try {
    if (TARGET.endpoint === null) {
      const emulator = await startEmulator(EMULATOR_FLAGS);
      setEnvironment({ PCC_ENDPOINT: emulator.endpoint });
      return emulator.stop;
    }
    setEnvironment({ PCC_ENDPOINT: TARGET.endpoint });
    if (TARGET.kind === 'emulator') {
      const problem = await whyNotEmulator(TARGET.endpoint);
      if (problem !== null) exitWith(`TARGET=${TARGET.name}: ${terminalLine(problem)} Nothing was signed.`);
      return undefined;
    }
    const credentials = await chainCredentials();
    if (credentials === null) {
      exitWith(
        `TARGET=${TARGET.name} needs AWS credentials and the SDK default chain found none: set AWS_ACCESS_KEY_ID and ` +
          'AWS_SECRET_ACCESS_KEY, or AWS_PROFILE. No request was sent.',
      );
    }
    setEnvironment({ PCC_LEDGER: path.join(folder, 'spent'), PCC_STARTED: String(Date.now()) });
    if (!env.PCC_CONTROL_TARGET) await checkTarget(TARGET.endpoint, credentials);
    return undefined;
  } catch (error) {
    return exitWith(messageOf(error));
  }
}
