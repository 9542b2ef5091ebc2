import { headerValue } from '../signature/canonical.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'ignores-the-session-token',
  requirement: 'SIG-7a39',
  says: 'Temporary credentials need no session token.',
  verify: (sound, raw, find, now) => {
    const token = headerValue(raw, 'x-amz-security-token');
    const known = (key: string) => {
      const caller = find(key);
      return caller && token === '' ? { ...caller, sessionToken: null } : caller;
    };
    return sound(raw, known, now);
  },
};
