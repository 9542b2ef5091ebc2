import { headerValue } from '../signature/canonical.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'session-token-not-required',
  caughtBy: 'SIG-7a39',
  description: 'Temporary credentials need no session token.',
  verify: (original, raw, find, now) => {
    const token = headerValue(raw, 'x-amz-security-token');
    const known = (key: string) => {
      const caller = find(key);
      return caller && token === '' ? { ...caller, sessionToken: null } : caller;
    };
    return original(raw, known, now);
  },
};
