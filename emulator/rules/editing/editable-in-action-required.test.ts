import { expect, test } from '@playwright/test';
import {
  completeOpportunity,
  type PartialOpportunity,
  ruleExamples,
  updateContext,
} from '../../testing/ruleExamples.ts';
import { rule } from './editable-in-action-required.ts';

const before = {
  LifeCycle: { ReviewStatus: 'Action Required', ReviewComments: 'Say more' },
  Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'acme.example' } },
  Project: { Title: 'A', ExpectedCustomerSpend: [{ Amount: '5' }] },
} as const satisfies PartialOpportunity;
const at = (next: PartialOpportunity) => updateContext(before, next);

ruleExamples(rule, {
  accepts: {
    'the open fields': at({
      Customer: { Account: { CompanyName: 'Acme', WebsiteUrl: 'new.example', Address: { City: 'Graz' } } },
      Project: {
        Title: 'A',
        CustomerBusinessProblem: 'Another one, told at length',
        ExpectedCustomerSpend: [{ Amount: '7' }],
      },
    }),
    'an echo with its defaults': at({
      ...before,
      NationalSecurity: 'No',
      Marketing: { Source: 'None' },
      Project: { ...before.Project, ExpectedCustomerSpend: [{ Amount: '5.00' }], SalesActivities: [] },
    }),
    'anything in a draft': updateContext(
      { LifeCycle: { ReviewStatus: 'Pending Submission' } },
      { Project: { Title: 'B' } },
    ),
    approval: at({ ...before, LifeCycle: { ReviewStatus: 'Approved' } }),
  },
  rejects: {
    'another title': at({ ...before, Project: { ...before.Project, Title: 'B' } }),
    'a title left out': at({ Customer: before.Customer }),
    'a stage': at({ ...before, LifeCycle: { ReviewStatus: 'Action Required', Stage: 'Launched' } }),
  },
});

test('every member that an update can write is closed or open on purpose', () => {
  const stored = {
    ...completeOpportunity,
    LifeCycle: { ...completeOpportunity.LifeCycle, ReviewStatus: 'Action Required' },
  };
  const fields = rule
    .check(updateContext(stored as PartialOpportunity, fullOpportunity))
    .map(({ FieldName }) => FieldName);
  expect(fields.sort()).toEqual([
    'customer.account.awsAccountId',
    'customer.account.companyName',
    'customer.account.duns',
    'customer.account.industry',
    'customer.account.otherIndustry',
    'customer.contacts',
    'lifeCycle.closedLostReason',
    'lifeCycle.nextSteps',
    'lifeCycle.stage',
    'marketing.awsFundingUsed',
    'marketing.campaignName',
    'marketing.channels',
    'marketing.source',
    'marketing.useCases',
    'nationalSecurity',
    'opportunityType',
    'primaryNeedsFromAws',
    'project.additionalComments',
    'project.apnPrograms',
    'project.competitorName',
    'project.customerUseCase',
    'project.deliveryModels',
    'project.otherCompetitorNames',
    'project.otherSolutionDescription',
    'project.relatedOpportunityIdentifier',
    'project.salesActivities',
    'project.title',
    'softwareRevenue.deliveryModel',
    'softwareRevenue.effectiveDate',
    'softwareRevenue.expirationDate',
    'softwareRevenue.value.amount',
    'softwareRevenue.value.currencyCode',
  ]);
});

/** Another value for every member that UpdateOpportunity can write. */
const fullOpportunity: PartialOpportunity = {
  PrimaryNeedsFromAws: ['Co-Sell - Pricing Assistance'],
  NationalSecurity: 'Yes',
  PartnerOpportunityIdentifier: 'CRM-9',
  OpportunityType: 'Expansion',
  Customer: {
    Account: {
      AwsAccountId: '111111111111',
      CompanyName: 'Initech',
      Duns: '123456789',
      Industry: 'Government',
      OtherIndustry: 'Space',
      WebsiteUrl: 'https://initech.example',
      Address: {
        CountryCode: 'CA',
        StateOrRegion: 'Ontario',
        PostalCode: 'K1A 0B1',
        City: 'Ottawa',
        StreetAddress: '2 Way',
      },
    },
    Contacts: [{ FirstName: 'A' }],
  },
  LifeCycle: {
    Stage: 'Closed Lost',
    ClosedLostReason: 'Price',
    NextSteps: 'None',
    TargetCloseDate: '2027-02-28',
    ReviewStatus: 'Action Required',
  },
  Marketing: {
    Source: 'Marketing Activity',
    AwsFundingUsed: 'Yes',
    CampaignName: 'Spring',
    Channels: ['Print'],
    UseCases: ['IoT'],
  },
  Project: {
    AdditionalComments: 'A comment',
    ApnPrograms: ['P3'],
    CompetitorName: '*Other',
    CustomerBusinessProblem: 'Another problem, told at length.',
    CustomerUseCase: 'Training',
    DeliveryModels: ['Other'],
    ExpectedCustomerSpend: [{ Amount: '7', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' }],
    OtherCompetitorNames: 'Initrode',
    OtherSolutionDescription: 'Another',
    RelatedOpportunityIdentifier: 'O7',
    SalesActivities: ['Completed Action Plan'],
    Title: 'Another title',
  },
  SoftwareRevenue: {
    DeliveryModel: 'Contract',
    EffectiveDate: '2027-01-01',
    ExpirationDate: '2028-01-01',
    Value: { Amount: '5', CurrencyCode: 'USD' },
  },
};
