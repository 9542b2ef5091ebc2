import type { OperationName } from '../schemas/index.ts';
import type { Credentials } from './session.ts';
import { sign } from './sign.ts';

export type Route = 'sdk' | 'rest';
export interface SignedRequest {
  readonly method: 'POST';
  readonly url: string;
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** Path and headers of both routes (behaviour A.2, A.3). */
const routes = {
  sdk: (operation: OperationName) => ({
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AWSPartnerCentralSelling.${operation}` },
  }),
  rest: (operation: OperationName) => ({ path: `/${operation}`, headers: { 'content-type': 'application/json' } }),
} as const satisfies Record<Route, (operation: OperationName) => object>;

/** A signed request of one operation, ready to be sent. */
export async function signedRequest(
  endpoint: string,
  credentials: Credentials,
  operation: OperationName,
  body: string,
  { route = 'sdk', headers: extra = {} }: { readonly route?: Route; readonly headers?: Record<string, string> } = {},
): Promise<SignedRequest> {
  const { path, headers: routeHeaders } = routes[route](operation);
  const url = `${endpoint}${path}`;
  const headers = { accept: 'application/json', ...routeHeaders, ...extra };
  return { method: 'POST', url, body, headers: await sign({ method: 'POST', url, headers, body }, credentials) };
}

/** The response to one request: the error's bare name or null, and the body's members. */
export interface PlainResponse {
  readonly error: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  /** Of the exchange alone, without the signing. */
  readonly durationMs: number;
}

/**
 * Sends one signed request without pacing, retry or transcript: for scripts that measure or count by themselves.
 *
 * @throws whatever `fetch` throws when no response came
 */
export async function callOnce(
  endpoint: string,
  credentials: Credentials,
  operation: OperationName,
  input: object,
): Promise<PlainResponse> {
  const body = JSON.stringify({ Catalog: 'Sandbox', ...input });
  const { url, ...request } = await signedRequest(endpoint, credentials, operation, body, { route: 'rest' });
  const startedAtMs = performance.now();
  const response = await fetch(url, { ...request, signal: AbortSignal.timeout(15_000) });
  const text = await response.text();
  const durationMs = performance.now() - startedAtMs;
  const name = response.headers.get('x-amzn-errortype') ?? `HTTP ${response.status}`;
  return {
    error: response.ok ? null : (name.split(':')[0] ?? name),
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    durationMs,
  };
}
