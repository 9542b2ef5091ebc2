import { createAccount as createTestAccount } from '../client/controlPlane.ts';
import { startEmulator as startEmulatorProcess } from '../client/emulatorProcess.ts';
import type { Credentials } from '../client/session.ts';
import { callOnce, type PlainResponse } from '../client/signedRequest.ts';
import type { OperationName } from '../schemas/index.ts';

export const startEmulator = (...flags: readonly string[]) => startEmulatorProcess(flags);

export interface BenchAccount {
  readonly AccountId: string;
  readonly credentials: Credentials;
}
export async function createAccount(endpoint: string): Promise<BenchAccount> {
  const { AccountId, AccessKeyId, SecretAccessKey } = await createTestAccount(endpoint);
  return { AccountId, credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey } };
}

/** One signed call that must succeed. */
export async function call(
  endpoint: string,
  { credentials }: BenchAccount,
  operation: OperationName,
  input: object,
): Promise<PlainResponse> {
  const response = await callOnce(endpoint, credentials, operation, input);
  if (response.error) throw new Error(`${operation}: ${response.error} ${JSON.stringify(response.body).slice(0, 300)}`);
  return response;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
