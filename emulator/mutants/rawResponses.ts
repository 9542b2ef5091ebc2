import type { HttpResponse } from '../protocol/http.ts';
import { mutateBytes } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

const withoutHeader = (response: HttpResponse, removed: string): HttpResponse => ({
  ...response,
  headers: Object.fromEntries(Object.entries(response.headers).filter(([name]) => name.toLowerCase() !== removed)),
});
function withoutType(response: HttpResponse): HttpResponse {
  const { __type: _, ...members } = JSON.parse(response.body) as Record<string, unknown>;
  return { ...response, body: JSON.stringify(members) };
}

/** The bytes or headers of a response are wrong. */
export const rawResponses: MutantTable = {
  'error-type-missing': {
    caughtBy: 'INT-5c67',
    description: 'Errors have neither an x-amzn-ErrorType header nor __type.',
    replaces: mutateBytes((response) =>
      response.status === 200 ? response : withoutType(withoutHeader(response, 'x-amzn-errortype')),
    ),
  },
  'list-adds-undocumented-member': {
    caughtBy: 'LOP-c400',
    description: 'ListOpportunities returns a member that no document knows.',
    replaces: mutateBytes((response) =>
      response.body.includes('"OpportunitySummaries":')
        ? { ...response, body: `${response.body.slice(0, -1)},"Total":0}` }
        : response,
    ),
  },
  'request-id-missing': {
    caughtBy: 'PRO-2318',
    description: 'Responses have no request id.',
    replaces: mutateBytes((response) => withoutHeader(response, 'x-amzn-requestid')),
  },
  'response-members-reversed': {
    caughtBy: 'GET-7460',
    description: 'The members of a response are in reverse order.',
    replaces: mutateBytes((response) => {
      if (response.status !== 200 || response.body === '') return response;
      const members = Object.entries(JSON.parse(response.body) as object).reverse();
      return { ...response, body: JSON.stringify(Object.fromEntries(members)) };
    }),
  },
  'rest-route-omits-milliseconds': {
    caughtBy: 'GEN-c8b5',
    description: 'The REST route writes dates without milliseconds, the SDK route with them.',
    replaces: mutateBytes((response, route) =>
      route === 'rest'
        ? { ...response, body: response.body.replaceAll(/(\d{2}:\d{2}:\d{2})\.\d{3}Z/g, '$1Z') }
        : response,
    ),
  },
  'sdk-error-without-type-member': {
    caughtBy: 'PRO-d57e',
    description: 'Errors on the SDK route have no __type.',
    replaces: mutateBytes((response) =>
      response.status === 200 || !response.body.includes('"__type"') ? response : withoutType(response),
    ),
  },
  'validation-error-without-reason': {
    caughtBy: 'PRO-bc96',
    description: 'A ValidationException has no Reason.',
    replaces: mutateBytes((response) =>
      response.status === 200 ? response : { ...response, body: response.body.replace(/,"Reason":"[A-Z_]+"/, '') },
    ),
  },
  'void-response-has-body': {
    caughtBy: 'ASG-e16e',
    description: 'AssignOpportunity returns {} instead of an empty body.',
    replaces: mutateBytes((response) =>
      response.status === 200 && response.body === '' ? { ...response, body: '{}' } : response,
    ),
  },
  'wrong-content-type': {
    caughtBy: 'PRO-6760',
    description: 'Responses have content type text/plain.',
    replaces: mutateBytes((response) => {
      const { headers, ...rest } = withoutHeader(response, 'content-type');
      return { ...rest, headers: { ...headers, 'content-type': 'text/plain' } };
    }),
  },
};
