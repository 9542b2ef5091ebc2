import { sellingScope } from '../signature/verify.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'ignores-the-date',
  requirement: 'SIG-3d07',
  says: 'A signature is good for ever.',
  verify: (sound, raw, find, now) => sound(raw, find, now, { ...sellingScope, skewMillis: Number.POSITIVE_INFINITY }),
};
