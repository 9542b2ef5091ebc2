import fc from 'fast-check';
import { asBody, type Body } from './body.ts';
import { getAt } from './bodyPath.ts';
import type { GeneratorOptions } from './generator.ts';
import { applyContactRules, type Contact, contactMembers } from './parts/contacts.ts';
import { applyCustomerRules, customerMembers } from './parts/customer.ts';
import { partnerOpportunityIdentifier } from './parts/identifiers.ts';
import { lifeCycleMembers } from './parts/lifeCycle.ts';
import { applyMarketingRules, marketingMembers } from './parts/marketing.ts';
import { type Members, prefixPaths } from './parts/members.ts';
import { applyProjectRules, projectMembers } from './parts/project.ts';
import { applyRevenueRules, softwareRevenueMembers } from './parts/softwareRevenue.ts';
import { primaryNeeds } from './parts/values.ts';

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

/** Arbitraries for an opportunity's members, by path from the request's root. */
export const opportunityMembers: Members = {
  ...prefixPaths('Customer', customerMembers),
  ...prefixPaths('Project', projectMembers),
  ...prefixPaths('LifeCycle', lifeCycleMembers),
  ...prefixPaths('Marketing', marketingMembers),
  ...prefixPaths('SoftwareRevenue', softwareRevenueMembers),
  ...prefixPaths('OpportunityTeam.*', contactMembers),
  PrimaryNeedsFromAws: fc.uniqueArray(fc.constantFrom(...primaryNeeds), { minLength: 1, maxLength: 8 }),
  PartnerOpportunityIdentifier: partnerOpportunityIdentifier,
  NationalSecurity: fc.oneof({ weight: 6, arbitrary: fc.constant('No') }, { weight: 1, arbitrary: fc.constant('Yes') }),
};

const spendAmount = 'Project.ExpectedCustomerSpend.*.Amount';

/** What CreateOpportunity and UpdateOpportunity share. */
export const opportunityOptions = {
  completeness: 'complete',
  completePaths: requiredToSubmit,
  // What a spend without an amount means is not established (since-launch J.4.7).
  requiredPaths: [spendAmount],
  // They change what other members mean (since-launch J.5, J.7).
  rarePaths: ['Project.AwsPartition', 'Project.ExpectedContractDuration'],
  pinnedPaths: [
    'LifeCycle.Stage',
    'LifeCycle.ReviewStatus',
    'LifeCycle.ClosedLostReason',
    'Origin',
    'Project.ExpectedCustomerSpend.*.CurrencyCode',
  ],
} as const satisfies GeneratorOptions;

/** Makes an opportunity obey the rules that tie its members together (behaviour D). */
export function applyOpportunityRules(body: Body): Body {
  const next: Record<string, unknown> = { ...body };
  const customer = asBody(body.Customer);
  const nationalSecurity = body.NationalSecurity === 'Yes' && asBody(customer?.Account) !== null;
  if (!nationalSecurity && body.NationalSecurity === 'Yes') next.NationalSecurity = 'No';
  if (customer) next.Customer = applyCustomerRules(customer, nationalSecurity);
  if (Array.isArray(body.OpportunityTeam))
    next.OpportunityTeam = body.OpportunityTeam.map((member: Contact) =>
      applyContactRules(member, 'US', 'partner.example.com'),
    );
  const project = asBody(body.Project);
  if (project) next.Project = applyProjectRules(project, body.OpportunityType);
  if (!project && body.OpportunityType === 'Flat Renewal') next.OpportunityType = 'Expansion';
  const marketing = asBody(body.Marketing);
  if (marketing) next.Marketing = applyMarketingRules(marketing);
  const revenue = asBody(body.SoftwareRevenue);
  if (revenue) next.SoftwareRevenue = applyRevenueRules(revenue);
  if (next.Origin === 'AWS Referral' && !invitationPaths.every((path) => getAt(next, path)))
    next.Origin = 'Partner Referral';
  return next;
}

/** Members that the invitation to an AWS referral requires (behaviour B.1). */
const invitationPaths = [
  'Customer.Account.Industry',
  'Customer.Account.CompanyName',
  'Customer.Account.WebsiteUrl',
  'Customer.Account.Address.CountryCode',
  'LifeCycle.TargetCloseDate',
  'Project.Title',
  'Project.CustomerBusinessProblem',
  'Project.ExpectedCustomerSpend',
] as const;
