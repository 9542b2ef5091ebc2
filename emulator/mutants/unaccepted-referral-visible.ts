import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'unaccepted-referral-visible',
  caughtBy: 'CRE-eedc',
  description: 'A referral from AWS can be read before its invitation is accepted.',
  world: ({ opportunities }) => ({ opportunities: { ...opportunities, findVisible: opportunities.find } }),
};
