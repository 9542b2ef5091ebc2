import type { Changes, RuleRequest } from './story.ts';

type Status = Parameters<Parameters<RuleRequest>[0]['createIn']>[0];
/** An update of an opportunity in `status`. */
const updateIn =
  (status: Status, changes: Changes): RuleRequest =>
  (story) => ['UpdateOpportunity', story.updateRequest(story.createIn(status), changes)];

/** For each rule on what can be edited when, the requests that get its errors and no other. */
export const editingRequests: Readonly<Record<string, readonly RuleRequest[]>> = {
  'company-name-fixed-after-approval': [updateIn('Approved', { 'Customer.Account.CompanyName': 'Initech' })],
  'country-code-fixed-after-approval': [
    updateIn('Approved', {
      'Customer.Account.Address': { City: 'Columbus', CountryCode: 'MX', PostalCode: '43004', StreetAddress: '1 Quay' },
    }),
  ],
  'customer-business-problem-fixed-after-approval': [
    updateIn('Approved', { 'Project.CustomerBusinessProblem': 'Another problem, told at length.' }),
  ],
  'editable-in-action-required': [
    updateIn('Action Required', { 'Project.Title': 'Another title' }),
    updateIn('Action Required', { 'LifeCycle.NextSteps': 'Wait' }),
  ],
  'industry-fixed-after-approval': [updateIn('Approved', { 'Customer.Account.Industry': 'Retail' })],
  'locked-in-review': [updateIn('Submitted', { 'Project.Title': 'Another title' })],
  'partner-opportunity-identifier-fixed-after-approval': [
    updateIn('Approved', { PartnerOpportunityIdentifier: 'CRM-2' }),
  ],
  'postal-code-fixed-after-approval': [updateIn('Approved', { 'Customer.Account.Address.PostalCode': '43005' })],
  'review-status-fixed-after-approval': [updateIn('Approved', { 'LifeCycle.ReviewStatus': 'Rejected' })],
  'review-status-read-only-in-production': [
    (story) => {
      story.inCatalog('AWS');
      return updateIn('Pending Submission', { 'LifeCycle.ReviewStatus': 'Approved' })(story);
    },
  ],
  'review-status-sandbox-settable': [updateIn('Pending Submission', { 'LifeCycle.ReviewStatus': 'Submitted' })],
  'software-revenue-fixed-after-approval': [
    updateIn('Approved', { 'SoftwareRevenue.Value.Amount': '501' }),
    updateIn('Approved', { SoftwareRevenue: undefined }),
  ],
  'stage-fixed-until-approved': [updateIn('Pending Submission', { 'LifeCycle.Stage': 'Qualified' })],
  'title-fixed-after-approval': [updateIn('Approved', { 'Project.Title': 'Another title' })],
  'website-url-fixed-after-approval': [
    updateIn('Approved', { 'Customer.Account.WebsiteUrl': 'https://initech.example' }),
  ],
};
