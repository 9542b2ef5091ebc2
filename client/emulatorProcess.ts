import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// A built harness starts the built emulator.
const emulatorCommand: readonly string[] = import.meta.url.endsWith('.ts')
  ? ['--import', 'tsx', 'emulator/main.ts']
  : ['emulator/main.js'];
const readyLine = /ready at (http:\/\/\S+)/;

/** An emulator that is starting or running in a process of its own. */
export interface SpawnedEmulator {
  readonly pid: number;
  /** Resolves to its URL when it is ready, or to null when `kill` came first. Rejects when it ends by itself. */
  readonly ready: Promise<string | null>;
  /** Sends SIGTERM, after five seconds SIGKILL, and resolves once the process is gone. */
  readonly stop: () => Promise<void>;
  /** Sends SIGKILL and resolves once the process is gone. Rejects when the process had already ended by itself. */
  readonly kill: () => Promise<void>;
}
/** A running emulator. */
export interface EmulatorProcess extends Pick<SpawnedEmulator, 'pid' | 'stop' | 'kill'> {
  readonly endpoint: string;
  /** From the start of the process to its ready line, in milliseconds. */
  readonly startMs: number;
}

/** Spawns the emulator, or another build of it, on a free port. It stops when this process ends. */
export function spawnEmulator(flags: readonly string[] = [], program = emulatorCommand): SpawnedEmulator {
  const command = [...program, '--port', '0', '--stop-with-parent', ...flags];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  let stderrTail = '';
  let stopping = false;
  child.stderr.on('data', (chunk: Buffer) => {
    stderrTail = (stderrTail + chunk.toString()).slice(-4_000);
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const endedByItself = (): Error =>
    new Error(
      `The emulator stopped with exit code ${child.exitCode ?? child.signalCode ?? 'none'}. ${stderrTail.trim() || 'It wrote nothing to stderr.'}`,
    );
  void exited.then(() => {
    if (!stopping && child.exitCode !== 0 && stderrTail) process.stderr.write(`emulator: ${stderrTail}\n`);
  });
  const ready = new Promise<string | null>((resolve, reject) => {
    let stdout = '';
    child.once('error', (error) => reject(new Error(`The emulator could not be started: ${error.message}.`)));
    child.once('exit', () => (stopping ? resolve(null) : reject(endedByItself())));
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      const endpoint = readyLine.exec(stdout)?.[1];
      if (!endpoint) return;
      child.stdout.removeAllListeners('data').resume();
      resolve(endpoint);
    });
  });
  // A caller that kills it before it is ready need not wait for it.
  ready.catch(() => undefined);
  return {
    pid: child.pid ?? 0,
    ready,
    stop: async () => {
      stopping = true;
      child.kill('SIGTERM');
      const killTimer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await exited;
      clearTimeout(killTimer);
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) throw endedByItself();
      stopping = true;
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Spawns the emulator and returns once it is ready. */
export async function startEmulator(
  flags: readonly string[] = [],
  { deadlineMs = 30_000, program }: { readonly deadlineMs?: number; readonly program?: readonly string[] } = {},
): Promise<EmulatorProcess> {
  const startedAtMs = performance.now();
  const { pid, ready, stop, kill } = spawnEmulator(flags, program);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      void stop();
      reject(new Error(`The emulator was not ready within ${deadlineMs / 1000} s.`));
    }, deadlineMs);
  });
  try {
    const endpoint = await Promise.race([ready, late]);
    if (endpoint === null) throw new Error('The emulator was killed before it was ready.');
    return { pid, endpoint, startMs: performance.now() - startedAtMs, stop, kill };
  } finally {
    clearTimeout(timer);
  }
}
