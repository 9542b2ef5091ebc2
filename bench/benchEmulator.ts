import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Credentials } from '../client/session.ts';
import { sign } from '../client/sign.ts';
import type { OperationName } from '../schemas/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export interface BenchEmulator {
  readonly endpoint: string;
  /** From the start of its process to its ready line. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
}

/** Starts the emulator as a program of its own. */
export function startEmulator(...flags: readonly string[]): Promise<BenchEmulator> {
  const startedAtMs = performance.now();
  const command = ['--import', 'tsx', 'emulator/main.ts', '--stop-with-parent', ...flags];
  const child = spawn(process.execPath, command, { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await gone;
  };
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The emulator ended with code ${code} before it was ready.`)));
    child.stdout.on('data', (chunk) => {
      const endpoint = /ready at (http:\/\/\S+)/.exec(String(chunk))?.[1];
      if (endpoint) resolve({ endpoint, startMs: performance.now() - startedAtMs, stop });
    });
  });
}

export interface BenchAccount {
  readonly AccountId: string;
  readonly credentials: Credentials;
}
/** Asks the control plane; it must succeed. */
export async function control(endpoint: string, path: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(`${endpoint}/_emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}
export async function createAccount(endpoint: string): Promise<BenchAccount> {
  const made = await control(endpoint, 'accounts', {});
  const [AccountId, accessKeyId, secretAccessKey] = ['AccountId', 'AccessKeyId', 'SecretAccessKey'].map((name) =>
    String(made[name]),
  );
  return {
    AccountId: AccountId ?? '',
    credentials: { accessKeyId: accessKeyId ?? '', secretAccessKey: secretAccessKey ?? '' },
  };
}

export interface TimedResponse {
  readonly durationMs: number;
  readonly body: Record<string, unknown>;
}
/** One signed call; the time is that of the exchange alone, without the signing. It must succeed. */
export async function call(
  endpoint: string,
  { credentials }: BenchAccount,
  operation: OperationName,
  input: object,
): Promise<TimedResponse> {
  const url = `${endpoint}/${operation}`;
  const body = JSON.stringify({ Catalog: 'Sandbox', ...input });
  const headers = await sign(
    { method: 'POST', url, headers: { 'content-type': 'application/json' }, body },
    credentials,
  );
  const startedAtMs = performance.now();
  const response = await fetch(url, { method: 'POST', headers, body });
  const text = await response.text();
  const durationMs = performance.now() - startedAtMs;
  if (!response.ok) throw new Error(`${operation}: ${response.status} ${text.slice(0, 300)}`);
  return { durationMs, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
/** A whole number from the command line: `--name N`. */
export function flag(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const given = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`--${name} must be a whole number from 1.`);
  return given;
}
