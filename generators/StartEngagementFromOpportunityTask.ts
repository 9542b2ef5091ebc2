import fc from 'fast-check';
import { asBody, type Body, type Generator, placeholders } from './generator.ts';

import { fromOperation } from './operation.ts';
import { tagMembers } from './parts/tags.ts';

const members = {
  ...tagMembers,
  Identifier: fc.constant(placeholders.opportunity),
  ClientToken: fc.constant(placeholders.token),
};

/** Submits an opportunity to AWS. Co-Sell with limited visibility is refused, so Co-Sell goes with full (behaviour D). */
export const StartEngagementFromOpportunityTask: Generator = {
  operation: 'StartEngagementFromOpportunityTask',
  precondition: 'submittable draft',
  singleUse: true,
  completeness: 'sparse',
  schemaValid: (presence, always) => fromOperation('StartEngagementFromOpportunityTask', presence, members, always),
  applyBusinessRules: (body: Body): Body => {
    const asked = asBody(body.AwsSubmission);
    return asked?.InvolvementType === 'Co-Sell' ? { ...body, AwsSubmission: { ...asked, Visibility: 'Full' } } : body;
  },
  pinnedPaths: ['AwsSubmission.Visibility'],
  restrictedValues: {},
  omittedPaths: [],
};
