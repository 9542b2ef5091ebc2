import { errorNames } from '../../schemas/index.ts';
import type { Problem } from '../problem.ts';
import { type Statuses, statusOf } from './statuses.ts';
import { type RawReply, type Route, replyHeaders } from './wire.ts';

// facts A.8. The SDK route's `__type` is not established; this follows the name in the header [inf].
const namespaces = {
  declared: 'com.amazon.partnerintegrationapi.common',
  envelope: 'com.amazon.coral.service',
} as const;

/** The reply to a problem: members in alphabetical order; `__type` on the SDK route only (facts A.8, A.9, A.17). */
export function encodeProblem(route: Route, problem: Problem, requestId: string, statuses: Statuses): RawReply {
  const name = problem.errorName;
  const namespace = namespaces[(errorNames as readonly string[]).includes(name) ? 'declared' : 'envelope'];
  const members: Record<string, unknown> = {};
  if (name === 'ValidationException') {
    members.ErrorList = problem.ErrorList.map(({ Code, FieldName = null, Message }) => ({ Code, FieldName, Message }));
  }
  members.Message = problem.message;
  if (name === 'ValidationException') members.Reason = problem.Reason ?? 'REQUEST_VALIDATION_FAILED';
  if (route === 'sdk') members.__type = `${namespace}#${name}`;
  const errorType = `${name}:http://internal.amazon.com/coral/${namespace}/`;
  return {
    status: statusOf(name, statuses),
    headers: {
      ...replyHeaders(route, requestId),
      [route === 'sdk' ? 'x-amzn-errortype' : 'x-amzn-ErrorType']: errorType,
    },
    body: JSON.stringify(members),
  };
}
