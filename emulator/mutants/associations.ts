import { corruptAfter } from './builders/replaceSteps.ts';
import type { MutantTable } from './mutant.ts';

/** AssociateOpportunity and DisassociateOpportunity store something else than they should. */
export const associations: MutantTable = {
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
};
