import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'shows-what-is-not-accepted',
  requirement: 'CRE-eedc',
  says: 'A referral from AWS can be read before its invitation is accepted.',
  world: ({ opportunities }) => ({ opportunities: { ...opportunities, visible: opportunities.find } }),
};
