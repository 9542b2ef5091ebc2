import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const bytesPerMegabyte = 1024 * 1024;

/** The resident memory of a process, in MB. */
export function residentMegabytes(pid: number): number {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  return Number(kilobytes ?? Number.NaN) / 1024;
}

/** How to start an emulator whose settled memory can be asked for. */
export const settlingEmulator: readonly string[] = [
  '--expose-gc',
  '--import',
  'tsx',
  '--import',
  './scripts/soak/settledMemory.ts',
  'emulator/main.ts',
];

/** Where an emulator tells its settled memory. */
export const settledSocket = (pid: number): string => path.join(tmpdir(), `soak-${pid}.sock`);

/** What a process holds after a full collection, in MB. */
export interface Settled {
  /** Resident: all that the process holds, be it JavaScript's, SQLite's or a socket's. */
  readonly resident: number;
  readonly heap: number;
  /** Buffers, and what native code holds for objects. */
  readonly external: number;
}

/** Has an emulator collect its garbage, and returns what it still holds. */
export function settle(pid: number): Promise<Settled> {
  return new Promise((resolve, reject) => {
    let text = '';
    connect(settledSocket(pid))
      .on('data', (chunk: Buffer) => {
        text += chunk.toString();
      })
      .on('error', reject)
      .on('end', () => {
        const { rss, heapUsed, external } = JSON.parse(text) as NodeJS.MemoryUsage;
        resolve({
          resident: rss / bytesPerMegabyte,
          heap: heapUsed / bytesPerMegabyte,
          external: external / bytesPerMegabyte,
        });
      });
  });
}
