import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmulator } from '../../client/emulatorProcess.ts';
import { env, setEnvironment } from '../../client/env/index.ts';
import { chainCredentials } from './target.ts';

/** One clear line and no stack; nothing has been sent, and no report of an earlier run is touched. */
function exitWith(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Decides once what this run is about and leaves it in the environment, which every worker inherits. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  const { TARGET, EMULATOR_FLAGS } = env;
  setEnvironment({ PCC_RUN: randomBytes(4).toString('hex'), PCC_LEDGER: null, PCC_STARTED: null });
  try {
    if (TARGET.endpoint === null) {
      const emulator = await startEmulator(EMULATOR_FLAGS);
      setEnvironment({ PCC_ENDPOINT: emulator.endpoint });
      return emulator.stop;
    }
    setEnvironment({ PCC_ENDPOINT: TARGET.endpoint });
    if (TARGET.kind === 'emulator') return undefined;
    if ((await chainCredentials()) === null) {
      exitWith(
        `TARGET=${TARGET.name} needs AWS credentials and the SDK default chain found none: set AWS_ACCESS_KEY_ID and ` +
          'AWS_SECRET_ACCESS_KEY, or AWS_PROFILE. No request was sent.',
      );
    }
    setEnvironment({
      PCC_LEDGER: path.join(mkdtempSync(path.join(tmpdir(), 'pcc-')), 'spent'),
      PCC_STARTED: String(Date.now()),
    });
    return undefined;
  } catch (error) {
    return exitWith(messageOf(error));
  }
}
