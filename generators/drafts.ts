import type fc from 'fast-check';
import { asBody, type Body } from './body.ts';
import { CreateOpportunity } from './CreateOpportunity.ts';
import type { Completeness } from './generator.ts';

export interface DraftOptions {
  readonly completeness?: Completeness;
  /** `false` for drafts without national security, which waives some rules and masks the customer when read (behaviour D). */
  readonly nationalSecurity?: false;
}

/**
 * CreateOpportunity requests for the partner's own opportunities. They can be read at once, unlike AWS referrals, and
 * name no parent, so that nothing has to exist before them.
 */
export const partnerDrafts = ({ completeness = 'complete', nationalSecurity }: DraftOptions = {}): fc.Arbitrary<Body> =>
  CreateOpportunity.schemaValid(completeness)
    .map((body) => independent(nationalSecurity === false ? { ...body, NationalSecurity: 'No' } : body))
    .map(CreateOpportunity.applyBusinessRules);

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
