import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Exchange } from '../../client/exchange.ts';
import { createRecording, type Recording } from './recordings.ts';
import { scrubSecrets } from './scrubSecrets.ts';

const requestIdOf = (headers: Readonly<Record<string, string>>): string | undefined =>
  Object.entries(headers).find(([name]) => name.toLowerCase() === 'x-amzn-requestid')?.[1];

/** One response of each kind that a run received: each operation's success, and each of its errors. They become recordings. */
export class ResponseSamples {
  readonly #kept = new Map<string, Exchange>();

  add(exchanges: readonly Exchange[]): void {
    for (const exchange of exchanges) {
      const { operation, error, response } = exchange;
      const usable =
        operation !== 'raw' && response && requestIdOf(response.headers) && (error ?? response.status === 200);
      // The target chooses the error's name: letters and digits of it become part of a file name.
      const kind = error
        ? `${operation}.${error.replaceAll(/[^A-Za-z0-9]/g, '').slice(0, 80) || 'unnamed'}`
        : operation;
      if (usable && !this.#kept.has(kind)) this.#kept.set(kind, exchange);
    }
  }

  /** The recordings by file name. Throws on the emulator: it is our own reading, never evidence. */
  recordings(target: string, contract: string): ReadonlyMap<string, Recording> {
    const found = [...this.#kept].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(
      found.map(([kind, { operation, startedAt, response }]) => [
        `${kind}.json`,
        createRecording({
          target,
          catalog: 'Sandbox',
          operation,
          contract,
          requestId: requestIdOf(response?.headers ?? {}) ?? '',
          recordedAt: startedAt,
          body: scrubSecrets(response?.body ?? ''),
        }),
      ]),
    );
  }
}

/** Writes what RECORD asks for. Returns a sentence for the terminal. */
export function writeSamples(samples: ResponseSamples, folder: string, target: string, contract: string): string {
  try {
    const recordings = samples.recordings(target, contract);
    mkdirSync(folder, { recursive: true });
    for (const [name, recording] of recordings)
      writeFileSync(path.join(folder, name), `${JSON.stringify(recording, null, 1)}\n`);
    return `${recordings.size} recordings in ${folder}`;
  } catch (error) {
    return `Nothing recorded: ${error instanceof Error ? error.message : String(error)}`;
  }
}
