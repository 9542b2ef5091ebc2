import type { Credentials } from '../../client/session.ts';
import { sign } from '../../client/sign.ts';
import type { OperationName } from '../../schemas/index.ts';

export interface KillTestAccount {
  readonly id: string;
  readonly credentials: Credentials;
}
/** What an operation answered; null when the connection broke, so that nobody can say whether it was carried out. */
export type CallResult = { readonly error: string | null; readonly body: Record<string, unknown> } | null;

/** One signed call, never repeated. */
export async function call(
  endpoint: string,
  account: KillTestAccount,
  operation: OperationName,
  input: object,
): Promise<CallResult> {
  const url = `${endpoint}/${operation}`;
  const body = JSON.stringify({ Catalog: 'Sandbox', ...input });
  const request = { method: 'POST', url, headers: { 'content-type': 'application/json' }, body };
  const headers = await sign(request, account.credentials);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(15_000) });
    const text = await response.text();
    const error = response.ok
      ? null
      : (response.headers.get('x-amzn-errortype') ?? `HTTP ${response.status}`).split(':')[0];
    return { error: error ?? null, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) };
  } catch {
    return null;
  }
}

/** One request to the control plane; it must succeed. */
export async function control(endpoint: string, path: string, body?: object): Promise<Record<string, unknown>> {
  const init = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const response = await fetch(`${endpoint}/_emulator/${path}`, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`The control plane refused ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as Record<string, unknown>;
}

export const textOf = (body: Record<string, unknown>, name: string): string => {
  const value = body[name];
  if (typeof value !== 'string') throw new Error(`The answer has no ${name}: ${JSON.stringify(body).slice(0, 300)}`);
  return value;
};
