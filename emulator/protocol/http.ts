import type { IncomingHttpHeaders } from 'node:http';

/** A request as received. `url` is the raw request target, `rawHeaders` are names and values in turn. */
export interface HttpRequest {
  /** The id that its response carries. */
  readonly requestId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** A response ready to be sent. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** A response of the control plane. */
export const jsonResponse = (status: number, body: object): HttpResponse => ({
  status,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

/** `sdk`: POST / with X-Amz-Target. `rest`: POST /<Operation>. Behaviour A.2, A.3. */
export type Route = 'sdk' | 'rest';

const contentTypes = { sdk: 'application/x-amz-json-1.0', rest: 'application/json' } as const;

// behaviour A.6: the same headers on both routes, in the spelling recorded for each.
export const responseHeaders = (route: Route, requestId: string): Record<string, string> =>
  route === 'sdk'
    ? { 'x-amzn-requestid': requestId, 'content-type': contentTypes.sdk }
    : { 'x-amzn-RequestId': requestId, 'Content-Type': contentTypes.rest };

/** The route of a request, malformed ones included. */
export function routeOf(httpRequest: HttpRequest): Route {
  if (httpRequest.headers['x-amz-target'] !== undefined) return 'sdk';
  if ((httpRequest.headers['content-type'] ?? '').toLowerCase().includes('x-amz-json')) return 'sdk';
  return pathOf(httpRequest) === '/' ? 'sdk' : 'rest';
}

export const pathOf = (httpRequest: HttpRequest): string => httpRequest.url.split('?', 1)[0] ?? '/';
