import { doing } from './means/hooks.ts';
import type { Mutant } from './mutant.ts';

export const mutant: Mutant = {
  name: 'keeps-omitted-members',
  requirement: 'GEN-7bc7',
  says: 'UpdateOpportunity keeps NextSteps when it is left out, in place of emptying it.',
  operation: doing('UpdateOpportunity', (input, world, sound) => {
    const { LifeCycle } = input;
    const stored = world.opportunities.visible(world.caller.account, input.Catalog, input.Identifier);
    const NextSteps = LifeCycle?.NextSteps ?? stored?.record.LifeCycle?.NextSteps ?? null;
    return sound(LifeCycle ? { ...input, LifeCycle: { ...LifeCycle, NextSteps } } : input, world);
  }),
};
