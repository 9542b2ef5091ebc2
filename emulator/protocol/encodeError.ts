import { errorNames } from '../../schemas/index.ts';
import type { ApiError } from '../apiError.ts';
import { type HttpResponse, type Route, responseHeaders } from './http.ts';
import { type StatusStyle, statusOf } from './statusCodes.ts';

// behaviour A.8. The SDK route's `__type` is not established; this follows the name in the header [inf].
const namespaces = {
  declared: 'com.amazon.partnerintegrationapi.common',
  envelope: 'com.amazon.coral.service',
} as const;

/** Encodes an error: members in alphabetical order; `__type` on the SDK route only (behaviour A.8, A.9, A.17). */
export function encodeError(route: Route, error: ApiError, requestId: string, statusStyle: StatusStyle): HttpResponse {
  const name = error.errorName;
  const namespace = namespaces[(errorNames as readonly string[]).includes(name) ? 'declared' : 'envelope'];
  const members: Record<string, unknown> = {};
  if (name === 'ValidationException') {
    members.ErrorList = error.ErrorList.map(({ Code, FieldName = null, Message }) => ({ Code, FieldName, Message }));
  }
  members.Message = error.message;
  if (name === 'ValidationException') members.Reason = error.Reason ?? 'REQUEST_VALIDATION_FAILED';
  if (name === 'AccessDeniedException' && error.Reason !== undefined) members.Reason = error.Reason;
  if (route === 'sdk') members.__type = `${namespace}#${name}`;
  const errorType = `${name}:http://internal.amazon.com/coral/${namespace}/`;
  return {
    status: statusOf(name, statusStyle),
    headers: {
      ...responseHeaders(route, requestId),
      [route === 'sdk' ? 'x-amzn-errortype' : 'x-amzn-ErrorType']: errorType,
    },
    body: JSON.stringify(members),
  };
}
