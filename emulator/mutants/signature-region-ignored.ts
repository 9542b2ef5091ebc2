import { sellingScope } from '../signature/verify.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'signature-region-ignored',
  caughtBy: 'SIG-8247',
  description: 'A signature for any region is taken.',
  verify: (original, raw, find, now) => {
    const region = /Credential=[^/]+\/\d{8}\/([^/]+)\//.exec(raw.headers.authorization ?? '')?.[1];
    return original(raw, find, now, { ...sellingScope, region: region ?? sellingScope.region });
  },
};
