import fc from 'fast-check';
import { defineGenerator } from './generator.ts';
import { placeholders } from './placeholders.ts';
import type { RequirementIds } from './requirementIds.ts';

/** Reads one opportunity. */
export const GetOpportunity = defineGenerator('GetOpportunity', {
  precondition: 'draft',
  members: { Identifier: fc.constant(placeholders.opportunity) },
});

/** Permanent ids of the requirements generated for this operation. */
export const requirementIds: RequirementIds = {
  prefix: 'GET',
  shape: 'GET-a3f9',
  validRequests: 'GEN-dcc6',
  violations: 'GEN-5522',
  violationNames: 'GEN-e39b',
  wrongTypes: 'GEN-6011',
};
