import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'forgets-what-a-marketing-activity-is',
  requirement: 'CRE-c099',
  says: 'A campaign may be named without a marketing activity.',
  forgets: ['marketing-companions'],
};
