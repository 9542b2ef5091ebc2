import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came off the socket. `url` is the raw request target, `rawHeaders` name and value in turn. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** A reply ready for the socket. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `sdk`: POST / with X-Amz-Target. `rest`: POST /<Operation>. Facts A.2, A.3. */
export type Route = 'sdk' | 'rest';

const contentTypes = { sdk: 'application/x-amz-json-1.0', rest: 'application/json' } as const;

// behaviour A.6: the same headers on both routes, in the spelling recorded for each.
export const responseHeaders = (route: Route, requestId: string): Record<string, string> =>
  route === 'sdk'
    ? { 'x-amzn-requestid': requestId, 'content-type': contentTypes.sdk }
    : { 'x-amzn-RequestId': requestId, 'Content-Type': contentTypes.rest };

/** Which of the two dialects a request speaks, also when it speaks it badly. */
export function routeOf(httpRequest: HttpRequest): Route {
  if (httpRequest.headers['x-amz-target'] !== undefined) return 'sdk';
  if ((httpRequest.headers['content-type'] ?? '').toLowerCase().includes('x-amz-json')) return 'sdk';
  return pathOf(httpRequest) === '/' ? 'sdk' : 'rest';
}

export const pathOf = (httpRequest: HttpRequest): string => httpRequest.url.split('?', 1)[0] ?? '/';
