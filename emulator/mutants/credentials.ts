import { ApiError } from '../apiError.ts';
import { headerValue } from '../signature/canonical.ts';
import { sellingScope, verify } from '../signature/verify.ts';
import type { MutantTable } from './mutant.ts';

/** Requests are accepted that are not signed correctly, not allowed, or too many. */
export const credentials: MutantTable = {
  'authorization-skipped': {
    caughtBy: 'SIG-ccb8',
    description: 'Every credential may perform every action.',
    replaces: () => ({ authorize: () => {} }),
  },
  'quotas-not-enforced': {
    caughtBy: 'LIF-565a',
    description: 'The request quotas are not enforced.',
    replaces: () => ({ throttle: () => {} }),
  },
  'list-solutions-never-throttled': {
    caughtBy: 'LIF-d45c',
    description: 'ListSolutions has no quota.',
    replaces: ({ throttle }) => ({
      throttle: (call, scope) => {
        if (call.operation !== 'ListSolutions') throttle(call, scope);
      },
    }),
  },
  'session-token-not-required': {
    caughtBy: 'SIG-7a39',
    description: 'Temporary credentials need no session token.',
    replaces: () => ({
      authenticate: (request, { accounts, clock }) => {
        const token = headerValue(request, 'x-amz-security-token');
        const findCaller = (key: string) => {
          const caller = accounts.findCaller(key);
          return caller && token === '' ? { ...caller, sessionToken: null } : caller;
        };
        return verify(request, findCaller, clock.serverNow());
      },
    }),
  },
  'signature-never-expires': {
    caughtBy: 'SIG-3d07',
    description: 'A signature is valid for ever.',
    replaces: () => ({
      authenticate: (request, { accounts, clock }) =>
        verify(request, accounts.findCaller, clock.serverNow(), { ...sellingScope, skewMs: Number.POSITIVE_INFINITY }),
    }),
  },
  'signature-region-ignored': {
    caughtBy: 'SIG-8247',
    description: 'A signature for any region is accepted.',
    replaces: () => ({
      authenticate: (request, { accounts, clock }) => {
        const region = /Credential=[^/]+\/\d{8}\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1];
        const scope = { ...sellingScope, region: region ?? sellingScope.region };
        return verify(request, accounts.findCaller, clock.serverNow(), scope);
      },
    }),
  },
  'wrong-secret-key-accepted': {
    caughtBy: 'SIG-e10b',
    description: 'A signature made with the wrong secret access key is accepted.',
    replaces: (original) => ({
      authenticate: (request, world) => {
        try {
          return original.authenticate(request, world);
        } catch (error) {
          const key = /Credential=([^/]+)\//.exec(request.headers.authorization ?? '')?.[1] ?? '';
          const caller =
            error instanceof ApiError && /does not match/.test(error.message) ? world.accounts.findCaller(key) : null;
          if (caller === null) throw error;
          return caller;
        }
      },
    }),
  },
};
