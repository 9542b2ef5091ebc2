import fc from 'fast-check';
import type { OperationName } from '../schemas/index.ts';
import { type FromShapeOptions, fromShape } from './fromSchema.ts';
import { asBody, type Body, type Presence } from './generator.ts';
import { contactMembers } from './parts/contacts.ts';
import { customerCountries } from './parts/countries.ts';
import { applyAccountRules, customerMembers } from './parts/customer.ts';
import { lifeCycleMembers } from './parts/lifeCycle.ts';
import { applyMarketingRules, marketingMembers } from './parts/marketing.ts';
import { type Members, prefixPaths } from './parts/members.ts';
import { applyProjectRules, projectMembers } from './parts/project.ts';
import { applyRevenueRules, softwareRevenueMembers } from './parts/softwareRevenue.ts';
import { requestShape } from './schema.ts';

/** What a submission needs (behaviour D, rows S), with what those members need in turn. */
export const requiredToSubmit: readonly string[] = [
  'OpportunityType',
  'NationalSecurity',
  'PrimaryNeedsFromAws',
  'PrimaryNeedsFromAws.*',
  'Customer',
  'Customer.Account',
  'Customer.Account.Industry',
  'Customer.Account.WebsiteUrl',
  'Customer.Account.CompanyName',
  'Customer.Account.Address',
  'Customer.Account.Address.CountryCode',
  'Customer.Account.Address.PostalCode',
  'Customer.Account.Address.StateOrRegion',
  'LifeCycle',
  'LifeCycle.Stage',
  'LifeCycle.TargetCloseDate',
  'Project',
  'Project.Title',
  'Project.CustomerBusinessProblem',
  'Project.CustomerUseCase',
  'Project.DeliveryModels',
  'Project.ExpectedCustomerSpend',
  'Project.SalesActivities',
  'Project.OtherSolutionDescription',
  'Marketing',
  'Marketing.Source',
];

/** Arbitraries for the opportunity's members, by path from the request's root; shared by create and update. */
export const opportunityMembers: Members = {
  ...prefixPaths('Customer', customerMembers),
  ...prefixPaths('Project', projectMembers),
  ...prefixPaths('LifeCycle', lifeCycleMembers),
  ...prefixPaths('Marketing', marketingMembers),
  ...prefixPaths('SoftwareRevenue', softwareRevenueMembers),
  ...prefixPaths('OpportunityTeam.*', contactMembers),
  PrimaryNeedsFromAws: fc.uniqueArray(
    fc.constantFrom(...(requestShape('CreateOpportunity').properties.PrimaryNeedsFromAws?.items?.values ?? [])),
    { minLength: 1, maxLength: 8 },
  ),
  PartnerOpportunityIdentifier: fc.oneof(
    fc.uuid().map((id) => `crm-${id}`),
    fc.constant('p'.repeat(64)),
    fc.constantFrom('1', 'ACE#42/ü'),
  ),
  NationalSecurity: fc.oneof({ weight: 4, arbitrary: fc.constant('No') }, { weight: 1, arbitrary: fc.constant('Yes') }),
};

/** Values that the rules of a draft fix, whichever way the closed sets are varied. */
export const draftPinnedPaths: readonly string[] = [
  'LifeCycle.Stage',
  'LifeCycle.ReviewStatus',
  'LifeCycle.ClosedLostReason',
  'Origin',
];

/** An address needs a postal code in its country's form, which is known of these (behaviour D). */
export const draftRestrictedValues: Readonly<Record<string, readonly string[]>> = {
  'Customer.Account.Address.CountryCode': customerCountries,
};

/** An opportunity's request as the contract alone would have it. */
export function opportunityFromSchema(
  operation: OperationName,
  presence: Presence,
  options: Partial<FromShapeOptions> = {},
): fc.Arbitrary<Body> {
  return fromShape(requestShape(operation), {
    presence: presence === 'full' ? 'full' : 'free',
    requiredPaths: [...(presence === 'complete' ? requiredToSubmit : []), ...(options.requiredPaths ?? [])],
    excludedPaths: options.excludedPaths ?? [],
    members: { ...opportunityMembers, ...options.members },
  }).map((value) => asBody(value) ?? {});
}

/** Makes an opportunity obey the rules of behaviour D that tie its members together. */
export function applyOpportunityRules(body: Body): Body {
  const next: Record<string, unknown> = { ...body };
  const customer = asBody(body.Customer);
  const account = asBody(customer?.Account);
  const nationalSecurity = body.NationalSecurity === 'Yes' && account !== null;
  if (!nationalSecurity && body.NationalSecurity === 'Yes') next.NationalSecurity = 'No';
  if (customer && account) next.Customer = { ...customer, Account: applyAccountRules(account, nationalSecurity) };
  const project = asBody(body.Project);
  if (project) next.Project = applyProjectRules(project, body.OpportunityType);
  if (!project && body.OpportunityType === 'Flat Renewal') next.OpportunityType = 'Expansion';
  const marketing = asBody(body.Marketing);
  if (marketing) next.Marketing = applyMarketingRules(marketing);
  const revenue = asBody(body.SoftwareRevenue);
  if (revenue) next.SoftwareRevenue = applyRevenueRules(revenue);
  return next;
}
