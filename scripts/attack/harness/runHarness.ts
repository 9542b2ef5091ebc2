import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { childEnvironment, root } from '../../../client/env/index.ts';

/** Credentials as distinctive as real ones are. */
export const victim = {
  accessKeyId: 'ASIAHOSTILETARGET0001',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: `FwoGZXIvYXdzEBY/${'aB3+d/9Q'.repeat(24)}zz+/MNop==`,
} as const;

export const victimVariables = {
  AWS_ACCESS_KEY_ID: victim.accessKeyId,
  AWS_SECRET_ACCESS_KEY: victim.secretAccessKey,
  AWS_SESSION_TOKEN: victim.sessionToken,
  AWS_EC2_METADATA_DISABLED: 'true',
} as const;

export interface Ended {
  readonly code: number | null;
  readonly printed: string;
  readonly seconds: number;
}

/** Runs one of the project's commands as a user does, and ends it when it takes longer than `limitMs`. */
export function runCommand(
  command: readonly string[],
  values: Readonly<Record<string, string>>,
  limitMs = 120_000,
): Promise<Ended> {
  const startedAtMs = performance.now();
  const [script = '', ...args] = command;
  const child = spawn(process.execPath, [...loaderFor(script), path.join(root, script), ...args], {
    cwd: root,
    env: childEnvironment({ FORCE_COLOR: '0', EMULATOR_FLAGS: '', HISTORY: '', ALLOW_TRACE: '', ...values }),
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  return new Promise((resolve) =>
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, printed, seconds: (performance.now() - startedAtMs) / 1000 });
    }),
  );
}
const loaderFor = (script: string): readonly string[] => (script.endsWith('.ts') ? ['--import', 'tsx'] : []);

const playwright = 'node_modules/@playwright/test/cli.js';

/** A run of requirements; its results are in `values.PCC_OUT`. */
export const runRequirements = (
  args: readonly string[],
  values: Readonly<Record<string, string>>,
  limitMs?: number,
): Promise<Ended> => runCommand([playwright, 'test', ...args], values, limitMs);

/** Merges the blobs of a run, as the workflow does. */
export const mergeBlobs = (
  folder: string,
  reporters: string,
  values: Readonly<Record<string, string>>,
): Promise<Ended> => runCommand([playwright, 'merge-reports', `--reporter=${reporters}`, folder], values);

/** A folder for one attack, gone afterwards. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attack-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
