import { ApiError } from './apiError.ts';
import type { HttpRequest, HttpResponse } from './protocol/http.ts';
import { hostNameOf, isLoopbackName } from './protocol/origin.ts';
import type { Settings } from './settings.ts';

type AccessSettings = Pick<Settings, 'corsOrigins' | 'allowedHosts'>;

const exposedHeaders = 'x-amzn-RequestId, x-amzn-ErrorType, Date';

/** Whether pages of an origin may call the API: those of this machine, and those that --cors names. */
const isAllowedOrigin = (origin: string, { corsOrigins }: AccessSettings): boolean =>
  corsOrigins.includes(origin) || (URL.canParse(origin) && isLoopbackName(new URL(origin).hostname));

/**
 * Rejects a request that a web page elsewhere may have sent: by its Origin, or by a Host that is a name of the page's own
 * (DNS rebinding). Every page knows the default credentials, so that a signature alone proves nothing.
 */
export function checkAccess({ headers }: HttpRequest, settings: AccessSettings): void {
  const { host, origin } = headers;
  const name = hostNameOf(host ?? 'localhost');
  if (!isLoopbackName(name) && !settings.allowedHosts.includes(name))
    throw new ApiError(
      'AccessDeniedException',
      `Host ${name.slice(0, 80)} is not answered. Start with --allow-host to allow it.`,
    );
  if (origin !== undefined && !isAllowedOrigin(origin, settings))
    throw new ApiError(
      'AccessDeniedException',
      `Web pages of ${origin.slice(0, 80)} may not call. Start with --cors to allow them.`,
    );
}

/** The headers with which a browser lets a page of an allowed origin read the response. Only browsers get them. */
export function corsHeaders({ headers: { origin } }: HttpRequest, settings: AccessSettings): Record<string, string> {
  if (origin === undefined || !isAllowedOrigin(origin, settings)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': exposedHeaders,
    Vary: 'Origin',
  };
}

/** Answers a browser that asks whether a page may send a request. */
export const preflightResponse = (request: HttpRequest, settings: AccessSettings): HttpResponse => ({
  status: 204,
  headers: {
    ...corsHeaders(request, settings),
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers':
      'authorization, content-type, x-amz-content-sha256, x-amz-date, x-amz-security-token, x-amz-target, x-amz-user-agent, x-amzn-user-agent, amz-sdk-invocation-id, amz-sdk-request',
    'Access-Control-Max-Age': '172800',
  },
  body: '',
});
