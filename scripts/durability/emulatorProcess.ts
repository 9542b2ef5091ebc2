import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readyLine = /ready at (http:\/\/\S+)/;

/** One life of the emulator on a data file. It is never asked to stop. */
export interface EmulatorProcess {
  /** Resolves to its address when it is ready; null when it was killed before. */
  readonly endpoint: Promise<string | null>;
  /** SIGKILL: resolves once it is gone. Throws when it was gone already: nobody else may end it. */
  readonly kill: () => Promise<void>;
}

/** Starts the emulator on a data file. A start that fails by itself is an error that says what it said. */
export function startEmulator(file: string): EmulatorProcess {
  const command = ['--import', 'tsx', 'emulator/main.ts', '--port', '0', '--data', file, '--stop-with-parent'];
  const child: ChildProcess = spawn(process.execPath, command, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  let killed = false;
  let stderrTail = '';
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.stderr?.on('data', (chunk) => {
    stderrTail = (stderrTail + String(chunk)).slice(-2_000);
  });
  const endpoint = new Promise<string | null>((resolve, reject) => {
    let line = '';
    child.stdout?.on('data', (chunk) => {
      line += String(chunk);
      const found = readyLine.exec(line)?.[1];
      if (found) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (killed) resolve(null);
      else reject(new Error(`The emulator ended by itself, code ${code}: ${stderrTail.trim() || 'it said nothing'}`));
    });
  });
  return {
    endpoint,
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(
          `The emulator ended by itself, code ${child.exitCode ?? child.signalCode}: ${stderrTail.trim()}`,
        );
      killed = true;
      child.kill('SIGKILL');
      await gone;
    },
  };
}
