import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ready = /ready at (http:\/\/\S+)/;

export interface EmulatorProcess {
  readonly endpoint: string;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** Starts the emulator as a program of its own on a free port, and returns once it has said that it is ready. */
export function startEmulator(flags: readonly string[] = [], deadlineMs = 30_000): Promise<EmulatorProcess> {
  const command = ['--import', 'tsx', 'emulator/main.ts', '--port', '0', '--stop-with-parent', ...flags];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let said = '';
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complained = (complained + chunk.toString()).slice(-4_000);
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await gone;
    clearTimeout(hard);
  };
  return new Promise((resolve, reject) => {
    const failed = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`The emulator ${why}. ${complained.trim() || 'It said nothing.'}`));
    };
    const timer = setTimeout(() => {
      void stop();
      failed(`was not ready within ${deadlineMs / 1000} s`);
    }, deadlineMs);
    child.once('error', (error) => failed(`could not be started: ${error.message}`));
    const tooSoon = (code: number | null): void => failed(`stopped at once with exit code ${code ?? 'none'}`);
    child.once('exit', tooSoon);
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const endpoint = ready.exec(said)?.[1];
      if (!endpoint) return;
      clearTimeout(timer);
      child.stdout.removeAllListeners('data').resume();
      child.off('exit', tooSoon);
      void gone.then(() => child.exitCode !== 0 && complained && process.stderr.write(`emulator: ${complained}\n`));
      resolve({ endpoint, stop });
    });
  });
}
