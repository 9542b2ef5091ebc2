import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Disassociates the solution that was associated before. */
export const DisassociateOpportunity = defineGenerator('DisassociateOpportunity', {
  precondition: 'associated draft',
  singleUse: true,
  members: {
    OpportunityIdentifier: fc.constant(placeholders.opportunity),
    RelatedEntityType: fc.constant('Solutions'),
    RelatedEntityIdentifier: fc.constant(placeholders.solution),
  },
  pinnedPaths: ['RelatedEntityType'],
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'DIS',
  shape: 'DIS-8164',
  validRequests: 'GEN-6215',
  violations: 'GEN-01e0',
  violationNames: 'GEN-3592',
  wrongTypes: 'GEN-6403',
};
