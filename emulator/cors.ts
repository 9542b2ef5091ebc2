import type { HttpRequest, HttpResponse } from './protocol/http.ts';

const exposedHeaders = 'x-amzn-RequestId, x-amzn-ErrorType, Date';

/** A page of any origin may call the API: what it may do is decided by its signature. Only browsers get these headers. */
export const corsHeaders = (httpRequest: HttpRequest): Record<string, string> =>
  httpRequest.headers.origin === undefined
    ? {}
    : { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': exposedHeaders };

/** The answer to a browser's question before a call. */
export const preflightResponse = (): HttpResponse => ({
  status: 204,
  headers: {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Methods': 'POST',
    'Access-Control-Allow-Headers':
      'authorization, content-type, x-amz-content-sha256, x-amz-date, x-amz-security-token, x-amz-target, x-amz-user-agent, x-amzn-user-agent, amz-sdk-invocation-id, amz-sdk-request',
    'Access-Control-Expose-Headers': exposedHeaders,
    'Access-Control-Max-Age': '172800',
  },
  body: '',
});
