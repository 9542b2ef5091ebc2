import { noRelatedEntities } from '../rules/relatedEntities.ts';
import { corruptAfter, namedOpportunity, overrideOperation } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** UpdateOpportunity does not compare LastModifiedDate correctly, or stores something else than it should. */
export const updates: MutantTable = {
  'lock-ignores-milliseconds': {
    caughtBy: 'GEN-1fc5',
    description: 'UpdateOpportunity compares LastModifiedDate by the second.',
    replaces: overrideOperation('UpdateOpportunity', (input, world, original) => {
      const current = namedOpportunity(input, world)?.record.LastModifiedDate;
      const sameSecond = current?.slice(0, 19) === input.LastModifiedDate.slice(0, 19);
      return original(sameSecond && current ? { ...input, LastModifiedDate: current } : input, world);
    }),
  },
  'lock-skipped-after-create': {
    caughtBy: 'GEN-9e23',
    description: 'UpdateOpportunity does not compare LastModifiedDate during the first second after a create.',
    replaces: overrideOperation('UpdateOpportunity', (input, world, original) => {
      const stored = namedOpportunity(input, world)?.record;
      const recentlyCreated = stored && Date.parse(stored.LastModifiedDate) - Date.parse(stored.CreatedDate) < 2000;
      return original(recentlyCreated ? { ...input, LastModifiedDate: stored.LastModifiedDate } : input, world);
    }),
  },
  'no-optimistic-lock': {
    caughtBy: 'UPD-bb5c',
    description: 'UpdateOpportunity accepts any LastModifiedDate.',
    replaces: overrideOperation('UpdateOpportunity', (input, world, original) => {
      const current = namedOpportunity(input, world)?.record.LastModifiedDate;
      return original({ ...input, LastModifiedDate: current ?? input.LastModifiedDate }, world);
    }),
  },
  'update-changes-created-date': {
    caughtBy: 'GEN-ca2d',
    description: 'UpdateOpportunity changes CreatedDate.',
    replaces: corruptAfter('UpdateOpportunity', (after) => ({
      ...after,
      record: { ...after.record, CreatedDate: '2024-11-14T00:00:00Z' },
    })),
  },
  'update-drops-associations': {
    caughtBy: 'GEN-7bc7',
    description: 'UpdateOpportunity removes all associations.',
    replaces: corruptAfter('UpdateOpportunity', (after) => ({
      ...after,
      record: { ...after.record, RelatedEntityIdentifiers: noRelatedEntities },
    })),
  },
  'update-keeps-omitted-next-steps': {
    caughtBy: 'GEN-7bc7',
    description: 'UpdateOpportunity keeps LifeCycle.NextSteps when a request omits it, instead of clearing it.',
    replaces: overrideOperation('UpdateOpportunity', (input, world, original) => {
      const { LifeCycle } = input;
      const stored = namedOpportunity(input, world)?.record.LifeCycle?.NextSteps;
      const NextSteps = LifeCycle?.NextSteps ?? stored ?? null;
      return original(LifeCycle ? { ...input, LifeCycle: { ...LifeCycle, NextSteps } } : input, world);
    }),
  },
};
