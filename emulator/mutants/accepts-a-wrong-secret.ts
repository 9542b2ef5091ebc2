import { Problem } from '../problem.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'accepts-a-wrong-secret',
  requirement: 'SIG-e10b',
  says: 'A signature need not fit the secret of its key.',
  verify: (sound, raw, find, now) => {
    try {
      return sound(raw, find, now);
    } catch (error) {
      const key = /Credential=([^/]+)\//.exec(raw.headers.authorization ?? '')?.[1];
      const caller = error instanceof Problem && /does not match/.test(error.message) ? find(key ?? '') : null;
      if (caller === null) throw error;
      return caller;
    }
  },
};
