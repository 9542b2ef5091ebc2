import type fc from 'fast-check';
import { asBody, type Body } from './body.ts';
import { CreateOpportunity } from './CreateOpportunity.ts';
import { type Completeness, validRequests } from './generator.ts';

/**
 * CreateOpportunity requests for the partner's own opportunities. They can be read at once, unlike AWS referrals, and
 * name no parent, so that nothing has to exist before them.
 */
export const partnerDrafts = (completeness: Completeness = 'complete'): fc.Arbitrary<Body> =>
  validRequests(CreateOpportunity, completeness).map(independent);

function independent(body: Body): Body {
  const project = asBody(body.Project);
  return {
    ...body,
    ...(body.Origin === 'AWS Referral' ? { Origin: 'Partner Referral' } : {}),
    ...(body.OpportunityType === 'Flat Renewal' ? { OpportunityType: 'Expansion' } : {}),
    ...(project ? { Project: withoutParent(project) } : {}),
  };
}

function withoutParent({ RelatedOpportunityIdentifier: _parent, ...project }: Body): Body {
  return project;
}
