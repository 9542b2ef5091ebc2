import { connect } from 'node:net';
import { type EmulatorProcess, startEmulator } from '../../../client/emulatorProcess.ts';
import { callOnce, type PlainResponse, signedRequest } from '../../../client/signedRequest.ts';
import type { OperationName } from '../../../schemas/index.ts';
import { revisionContent } from '../../durability/writeLog.ts';

export const test = { accessKeyId: 'test', secretAccessKey: 'test' } as const;
export const opportunity = (title: string, n = 0): object => ({
  ClientToken: crypto.randomUUID(),
  Origin: 'Partner Referral',
  ...revisionContent(title, n),
});

/** Uses an emulator and ends it. */
export async function withEmulator<T>(
  use: (emulator: EmulatorProcess) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  const emulator = await startEmulator(flags, { deadlineMs: 60_000 });
  try {
    return await use(emulator);
  } finally {
    await emulator.stop();
  }
}

export const call = (endpoint: string, operation: OperationName, input: object): Promise<PlainResponse> =>
  callOnce(endpoint, test, operation, input);

/** Sends a signed request with exactly this body. */
export async function sendBody(
  endpoint: string,
  operation: OperationName,
  body: string,
): Promise<{ status: number; text: string; ms: number }> {
  const { url, ...request } = await signedRequest(endpoint, test, operation, body, { route: 'rest' });
  const startedAtMs = performance.now();
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - startedAtMs };
}

export interface ControlReply {
  readonly status: number;
  readonly text: string;
}
export async function control(
  endpoint: string,
  method: string,
  path: string,
  body?: string,
  headers: Record<string, string> = {},
): Promise<ControlReply> {
  const response = await fetch(`${endpoint}/_emulator/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body }),
    signal: AbortSignal.timeout(30_000),
  });
  return { status: response.status, text: await response.text() };
}

/** Sends bytes on a connection of their own, and reads until it closes or is silent. */
export function sendBytes(endpoint: string, bytes: string | Buffer, silentMs = 300, limitMs = 5_000): Promise<string> {
  const { hostname, port } = new URL(endpoint);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    let received = '';
    let timer = setTimeout(done, limitMs);
    function done(): void {
      clearTimeout(timer);
      socket.destroy();
      resolve(received);
    }
    socket.on('connect', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      clearTimeout(timer);
      timer = setTimeout(done, silentMs);
    });
    socket.on('error', () => undefined);
    socket.on('close', done);
  });
}

/** Whether it still answers, and soon. */
export async function isWell(endpoint: string, limitMs = 5_000): Promise<boolean> {
  const startedAtMs = performance.now();
  const { status } = await control(endpoint, 'GET', 'health').catch(() => ({ status: 0 }));
  return status === 200 && performance.now() - startedAtMs < limitMs;
}
