import { overrideOperation } from './builders/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'update-keeps-omitted-next-steps',
  caughtBy: 'GEN-7bc7',
  description: 'UpdateOpportunity keeps NextSteps when it is left out, in place of emptying it.',
  operation: overrideOperation('UpdateOpportunity', (input, world, original) => {
    const { LifeCycle } = input;
    const stored = world.opportunities.findVisible(world.caller.account, input.Catalog, input.Identifier);
    const NextSteps = LifeCycle?.NextSteps ?? stored?.record.LifeCycle?.NextSteps ?? null;
    return original(LifeCycle ? { ...input, LifeCycle: { ...LifeCycle, NextSteps } } : input, world);
  }),
};
