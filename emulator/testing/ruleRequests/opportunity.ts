import { visibilityOnlyNeed } from '../../rules/tables/primaryNeeds.ts';
import type { Changes, RuleRequest } from './story.ts';

const create =
  (changes: Changes): RuleRequest =>
  (story) => ['CreateOpportunity', story.createRequest(changes)];
/** An update of a draft. */
const update =
  (changes: Changes): RuleRequest =>
  (story) => ['UpdateOpportunity', story.updateRequest(story.create(), changes)];
const spend = (changes: object) => ({
  'Project.ExpectedCustomerSpend': [
    { Amount: '1', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS', ...changes },
  ],
});
const duration = { Term: 'Months', Value: '12' };
/** A creation with spend entries that differ from one of AWS. */
const spends = (ExpectedContractDuration: object | null, ...entries: readonly object[]) =>
  create({
    'Project.ExpectedContractDuration': ExpectedContractDuration,
    'Project.ExpectedCustomerSpend': entries.map((changes) => ({
      ...{ Amount: '1', CurrencyCode: 'USD', Frequency: 'Monthly', TargetCompany: 'AWS' },
      ...changes,
    })),
  });
const own = { TargetCompany: 'Self', Frequency: 'None' };
const campaign = { CampaignName: 'Spring', UseCases: ['IoT'], Channels: ['Print'], AwsFundingUsed: 'Yes' };

/** For each rule on the content of an opportunity, the requests that get its errors and no other. */
export const opportunityRequests: Readonly<Record<string, readonly RuleRequest[]>> = {
  'account-on-update': [update({ 'Customer.Account': undefined }), update({ Customer: undefined })],
  'apn-programs-known': [create({ 'Project.ApnPrograms': ['Acme Booster'] })],
  'aws-funding-for-marketing-activity': [create({ Marketing: { Source: 'Marketing Activity' } })],
  'close-date-in-the-future': [create({ 'LifeCycle.TargetCloseDate': '2026-03-01' })],
  'closed-lost-reason-only-when-lost': [create({ 'LifeCycle.ClosedLostReason': 'Price' })],
  'closed-lost-reason-present': [create({ 'LifeCycle.Stage': 'Closed Lost' })],
  'co-sell-not-revertible': [update({ PrimaryNeedsFromAws: [visibilityOnlyNeed] })],
  'committed-needs-solution': [create({ 'LifeCycle.Stage': 'Committed' }), create({ 'LifeCycle.Stage': 'Launched' })],
  'customer-use-case-known': [create({ 'Project.CustomerUseCase': 'Other' })],
  'duration-for-self': [spends(null, {}, own)],
  'duration-in-range': ['0', '145', '012', '1.5', 'twelve'].map((Value) => spends({ Term: 'Months', Value }, {}, own)),
  'estimation-url-valid': [create(spend({ Amount: null, EstimationUrl: 'www.example.com' }))],
  'frequency-of-self': [spends(null, { Frequency: 'None' })],
  'marketing-members-need-marketing-activity': [create({ Marketing: { Source: 'None', ...campaign } })],
  'marketing-source-on-update': [update({ Marketing: undefined })],
  'marketing-use-cases-known': [
    create({ Marketing: { Source: 'Marketing Activity', ...campaign, UseCases: ['Knitting'] } }),
  ],
  'national-security-needs-government': [create({ NationalSecurity: 'Yes' })],
  'no-marketing-use-cases-without-funding': [
    create({ Marketing: { Source: 'Marketing Activity', ...campaign, AwsFundingUsed: 'No' } }),
  ],
  'one-currency': [spends(duration, {}, { ...own, CurrencyCode: 'EUR' })],
  'one-self-entry': [spends(duration, {}, own, own)],
  'origin-aws-referral-only-in-sandbox': [create({ Catalog: 'AWS', Origin: 'AWS Referral' })],
  'other-competitor-names-need-other': [create({ 'Project.OtherCompetitorNames': 'Initech' })],
  'other-competitor-names-present': [
    (story) => [
      'StartEngagementFromOpportunityTask',
      story.submitRequest(story.create({ 'Project.CompetitorName': '*Other' })),
    ],
  ],
  'postal-code-format': [create({ 'Customer.Account.Address.PostalCode': 'ABC' })],
  'postal-code-on-update': [update({ 'Customer.Account.Address.PostalCode': undefined })],
  'primary-needs-not-mixed': [create({ PrimaryNeedsFromAws: [visibilityOnlyNeed, 'Co-Sell - Deal Support'] })],
  'project-on-update': [update({ Project: undefined })],
  'sales-activities-not-empty': [create({ 'Project.SalesActivities': [] })],
  'self-for-duration': [spends(duration, {})],
  'self-without-estimate': [
    spends(duration, {}, { ...own, EstimationUrl: 'https://example.com' }),
    spends(duration, { EstimationUrl: 'https://example.com' }, own),
    spends(duration, { EstimationUrl: `https://calculator.aws/#/estimate?id=${'0a'.repeat(16)}` }, own),
  ],
  'spend-amount-positive': [create(spend({ Amount: '0' })), create(spend({ Amount: '' }))],
  'spend-currency': [
    create(spend({ CurrencyCode: 'EUR' })),
    create({ ...spend({}), 'Project.AwsPartition': 'aws-eusc' }),
  ],
  'stage-on-update': [update({ 'LifeCycle.Stage': undefined })],
  'state-known-in-us': [create({ 'Customer.Account.Address.StateOrRegion': 'WA' })],
  'target-company-known': [spends(duration, { TargetCompany: 'Initech' }, own)],
  'state-on-update': [update({ 'Customer.Account.Address.StateOrRegion': undefined })],
};
