import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readyLine = /ready at (http:\/\/\S+)/;

export interface EmulatorProcess {
  readonly endpoint: string;
  /** Asks it to stop and waits until it has. */
  readonly stop: () => Promise<void>;
}

/** Starts the emulator as a program of its own on a free port, and returns once it has said that it is ready. */
export function startEmulator(flags: readonly string[] = [], deadlineMs = 30_000): Promise<EmulatorProcess> {
  const command = ['--import', 'tsx', 'emulator/main.ts', '--port', '0', '--stop-with-parent', ...flags];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString()).slice(-4_000);
  });
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const killTimer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await exited;
    clearTimeout(killTimer);
  };
  return new Promise((resolve, reject) => {
    const failed = (why: string): void => {
      clearTimeout(timer);
      reject(new Error(`The emulator ${why}. ${stderr.trim() || 'It said nothing.'}`));
    };
    const timer = setTimeout(() => {
      void stop();
      failed(`was not ready within ${deadlineMs / 1000} s`);
    }, deadlineMs);
    child.once('error', (error) => failed(`could not be started: ${error.message}`));
    const onEarlyExit = (code: number | null): void => failed(`stopped at once with exit code ${code ?? 'none'}`);
    child.once('exit', onEarlyExit);
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const endpoint = readyLine.exec(stdout)?.[1];
      if (!endpoint) return;
      clearTimeout(timer);
      child.stdout.removeAllListeners('data').resume();
      child.off('exit', onEarlyExit);
      void exited.then(() => child.exitCode !== 0 && stderr && process.stderr.write(`emulator: ${stderr}\n`));
      resolve({ endpoint, stop });
    });
  });
}
