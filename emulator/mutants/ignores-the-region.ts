import { sellingScope } from '../signature/verify.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'ignores-the-region',
  requirement: 'SIG-8247',
  says: 'A signature for any region is taken.',
  verify: (sound, raw, find, now) => {
    const region = /Credential=[^/]+\/\d{8}\/([^/]+)\//.exec(raw.headers.authorization ?? '')?.[1];
    return sound(raw, find, now, { ...sellingScope, region: region ?? sellingScope.region });
  },
};
