import { sellingScope } from '../signature/verify.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'signature-never-expires',
  caughtBy: 'SIG-3d07',
  description: 'A signature is good for ever.',
  verify: (original, raw, find, now) => original(raw, find, now, { ...sellingScope, skewMs: Number.POSITIVE_INFINITY }),
};
