import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseBudget } from '../../client/rateLimiter.ts';
import { startEmulator } from './emulatorProcess.ts';
import { chainCredentials, endpointFor } from './target.ts';

/** One clear line and no stack; nothing has been sent, and no report of an earlier run is touched. */
function exitWith(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(2);
}
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Decides once what this run is about and leaves it in the environment, which every worker inherits. */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  const target = process.env.TARGET || 'emulator';
  process.env.TARGET = target;
  process.env.PCC_RUN = randomBytes(4).toString('hex');
  try {
    parseBudget(process.env.BUDGET);
    const endpoint = endpointFor(target);
    if (endpoint === null) {
      const emulator = await startEmulator(process.env.EMULATOR_FLAGS?.split(/\s+/).filter(Boolean));
      process.env.PCC_ENDPOINT = emulator.endpoint;
      return emulator.stop;
    }
    if ((await chainCredentials()) === null) {
      exitWith(
        `TARGET=${target} needs AWS credentials and the SDK default chain found none: set AWS_ACCESS_KEY_ID and ` +
          'AWS_SECRET_ACCESS_KEY, or AWS_PROFILE. No request was sent.',
      );
    }
    process.env.PCC_ENDPOINT = endpoint;
    process.env.PCC_LEDGER = path.join(mkdtempSync(path.join(tmpdir(), 'pcc-')), 'spent');
    process.env.PCC_STARTED = String(Date.now());
    return undefined;
  } catch (error) {
    return exitWith(messageOf(error));
  }
}
