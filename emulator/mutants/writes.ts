import { noRelatedEntities } from '../rules/relatedEntities.ts';
import {
  corruptAfter,
  mutateResponse,
  namedOpportunity,
  overrideOperation,
  skipValidation,
} from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** Stands for an identifier that is accepted and not stored. */
const notStored = 'S-0000000000000';

/** An update, a submission or an association is compared with the wrong version, has the wrong outcome or stores the wrong thing. */
export const writes: MutantTable = {
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
  'associate-keeps-other-solution-description': {
    caughtBy: 'ASC-5a53',
    description: 'AssociateOpportunity does not clear OtherSolutionDescription when a solution is associated.',
    replaces: corruptAfter('AssociateOpportunity', (after, before) => ({
      ...after,
      record: { ...after.record, Project: before.record.Project ?? null },
    })),
  },
  'disassociate-is-a-no-op': {
    caughtBy: 'GEN-7bc7',
    description: 'DisassociateOpportunity succeeds and removes nothing.',
    replaces: corruptAfter('DisassociateOpportunity', (after, { record: { RelatedEntityIdentifiers } }) => ({
      ...after,
      record: { ...after.record, RelatedEntityIdentifiers },
    })),
  },
  'submit-is-a-no-op': {
    caughtBy: 'GEN-48f7',
    description: 'StartEngagementFromOpportunityTask returns COMPLETE and does not change ReviewStatus.',
    replaces: corruptAfter('StartEngagementFromOpportunityTask', (after, before) => ({
      ...after,
      record: { ...after.record, LifeCycle: before.record.LifeCycle ?? null },
    })),
  },
  'submitted-reads-as-approved': {
    caughtBy: 'GEN-48f7',
    description: 'GetOpportunity returns ReviewStatus Approved for a submitted opportunity that nobody has reviewed.',
    replaces: mutateResponse('GetOpportunity', 'LifeCycle/ReviewStatus', (status) =>
      status === 'Submitted' ? 'Approved' : status,
    ),
  },
  'task-never-completes': {
    caughtBy: 'SUB-334c',
    description: 'StartEngagementFromOpportunityTask returns IN_PROGRESS for ever.',
    replaces: mutateResponse('StartEngagementFromOpportunityTask', 'TaskStatus', () => 'IN_PROGRESS'),
  },
  'association-sets-last-modified-back': {
    caughtBy: 'ASC-e403',
    description: 'AssociateOpportunity makes LastModifiedDate an hour older.',
    replaces: corruptAfter('AssociateOpportunity', ({ record, ...rest }) => ({
      ...rest,
      record: {
        ...record,
        LastModifiedDate: new Date(Date.parse(record.LastModifiedDate) - 3_600_000).toISOString(),
      },
    })),
  },
  'update-returns-whole-seconds': {
    caughtBy: 'UPD-c804',
    description: 'UpdateOpportunity returns LastModifiedDate without the milliseconds that GetOpportunity returns.',
    replaces: mutateResponse('UpdateOpportunity', 'LastModifiedDate', (date) => `${String(date).slice(0, 19)}Z`),
  },
  'related-identifier-of-any-length': {
    caughtBy: 'ASC-c6df',
    description: 'AssociateOpportunity accepts a RelatedEntityIdentifier that is too long, and forgets it.',
    replaces: (steps) => ({
      ...skipValidation('AssociateOpportunity', 'RelatedEntityIdentifier', (identifier) =>
        typeof identifier === 'string' && identifier.length > 255 ? notStored : identifier,
      )(steps),
      perform: (call, input, world) =>
        (input as { readonly RelatedEntityIdentifier?: string }).RelatedEntityIdentifier === notStored
          ? {}
          : steps.perform(call, input, world),
    }),
  },
};
