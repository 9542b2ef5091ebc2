import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from '../client/env/index.ts';

/** A server process, and how to measure it. */
export interface MeasuredServer {
  readonly endpoint: string;
  readonly pid: number;
  readonly startedAtMs: number;
  readonly stop: () => Promise<void>;
}

/** Starts a program that prints a line with its URL when it is ready, and ends when its stdin does. */
export function startServer(...args: readonly string[]): Promise<MeasuredServer> {
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const endpoint = /http:\/\/[^\s)]+/.exec(chunk.toString())?.[0];
      if (!endpoint || child.pid === undefined) return;
      const stop = async (): Promise<void> => {
        child.kill('SIGTERM');
        await exited;
      };
      resolve({ endpoint, pid: child.pid, startedAtMs, stop });
    });
  });
}

export const builtEmulator = path.join(root, 'dist', 'emulator', 'main.js');
export const startBuiltEmulator = (...flags: readonly string[]): Promise<MeasuredServer> =>
  startServer(builtEmulator, '--port', '0', '--stop-with-parent', ...flags);
export const startBareServer = (): Promise<MeasuredServer> => startServer('--import', 'tsx', 'bench/bareServer.ts');
