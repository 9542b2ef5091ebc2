import { ApiError } from '../apiError.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'wrong-secret-key-accepted',
  caughtBy: 'SIG-e10b',
  description: 'A signature need not fit the secret of its key.',
  verify: (original, raw, find, now) => {
    try {
      return original(raw, find, now);
    } catch (error) {
      const key = /Credential=([^/]+)\//.exec(raw.headers.authorization ?? '')?.[1];
      const caller = error instanceof ApiError && /does not match/.test(error.message) ? find(key ?? '') : null;
      if (caller === null) throw error;
      return caller;
    }
  },
};
