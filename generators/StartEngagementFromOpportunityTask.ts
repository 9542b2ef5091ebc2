import fc from 'fast-check';
import { asBody, type Body, type Generator, standIns } from './generator.ts';

import { fromOperation } from './operation.ts';
import { tagMembers } from './parts/tags.ts';

const members = {
  ...tagMembers,
  Identifier: fc.constant(standIns.opportunity),
  ClientToken: fc.constant(standIns.token),
};

/** Submits an opportunity to AWS. Co-Sell with limited visibility is refused, so Co-Sell goes with full (facts D). */
export const StartEngagementFromOpportunityTask: Generator = {
  operation: 'StartEngagementFromOpportunityTask',
  needs: 'submittable draft',
  consumes: true,
  whole: 'sparse',
  raw: (presence, always) => fromOperation('StartEngagementFromOpportunityTask', presence, members, always),
  coherent: (body: Body): Body => {
    const asked = asBody(body.AwsSubmission);
    return asked?.InvolvementType === 'Co-Sell' ? { ...body, AwsSubmission: { ...asked, Visibility: 'Full' } } : body;
  },
  fixed: ['AwsSubmission/Visibility'],
  limited: {},
  unsent: [],
};
