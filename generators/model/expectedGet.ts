import { asBody, type Body } from '../body.ts';
import { getAt } from '../bodyPath.ts';

/** Members of an opportunity that a partner writes and reads back. */
const writableMembers = [
  'Customer',
  'LifeCycle',
  'Marketing',
  'NationalSecurity',
  'OpportunityType',
  'PartnerOpportunityIdentifier',
  'PrimaryNeedsFromAws',
  'Project',
  'SoftwareRevenue',
] as const;

/** Defaults that the service may return for an unset member (behaviour B.2). */
const defaults: Readonly<Record<string, unknown>> = { NationalSecurity: 'No', OpportunityType: 'Net New Business' };

/**
 * What GetOpportunity must return of an opportunity that was last written like this. Read-only members are left out, and so
 * is EstimationUrl, which the service may drop (behaviour D).
 */
export function expectedMembers(body: Body): Body {
  const pattern: Record<string, unknown> = {};
  for (const name of writableMembers) {
    const value = body[name] ?? null;
    pattern[name] = value === null && name in defaults ? { $oneOf: [null, defaults[name]] } : value;
  }
  const project = asBody(body.Project);
  if (project) pattern.Project = { ...project, ExpectedCustomerSpend: expectedSpend(project.ExpectedCustomerSpend) };
  const cycle = asBody(body.LifeCycle);
  const {
    NextStepsHistory: _history,
    ReviewComments: _comments,
    ReviewStatusReason: _reason,
    ReviewStatus,
    ...rest
  } = cycle ?? {};
  pattern.LifeCycle = {
    ...rest,
    Stage: rest.Stage ?? { $oneOf: [null, 'Prospect'] },
    ReviewStatus: ReviewStatus ?? { $oneOf: [null, 'Pending Submission'] },
  };
  const source = getAt(body, 'Marketing.Source');
  pattern.Marketing = { ...asBody(body.Marketing), Source: source ?? { $oneOf: [null, 'None'] } };
  // The customer is masked when national security is concerned (behaviour D).
  if (body.NationalSecurity === 'Yes') delete pattern.Customer;
  return pattern;
}

/** The same of an opportunity just created: a creation may set every one to Prospect (since-launch Q.2). */
export function expectedAfterCreation(body: Body): Body {
  const pattern = expectedMembers(body);
  const LifeCycle = asBody(pattern.LifeCycle) ?? {};
  const { Stage, ClosedLostReason } = asBody(body.LifeCycle) ?? {};
  if (Stage === undefined || Stage === null || Stage === 'Prospect') return pattern;
  const lost = ClosedLostReason ? { ClosedLostReason: { $oneOf: [ClosedLostReason, null] } } : {};
  return { ...pattern, LifeCycle: { ...LifeCycle, Stage: { $oneOf: [Stage, 'Prospect'] }, ...lost } };
}

function expectedSpend(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null;
  return value.map((item) => {
    const { EstimationUrl: _estimate, ...rest } = asBody(item) ?? {};
    return rest;
  });
}
