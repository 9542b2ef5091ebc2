import type { Changes, RuleRequest } from './story.ts';

/** A submission of a draft for co-sell. */
const submit =
  (changes: Changes): RuleRequest =>
  (story) => ['StartEngagementFromOpportunityTask', story.submitRequest(story.create(changes))];
const address = (name: string) => submit({ [`Customer.Account.Address.${name}`]: undefined });
const account = (name: string) => submit({ [`Customer.Account.${name}`]: undefined });
const project = (name: string) => submit({ [`Project.${name}`]: undefined });

/** For each rule on submission, the requests that get its errors and no other. */
export const submissionRequests: Readonly<Record<string, readonly RuleRequest[]>> = {
  'co-sell-needs-full-visibility': [
    (story) => [
      'StartEngagementFromOpportunityTask',
      story.submitRequest(story.create(), { InvolvementType: 'Co-Sell', Visibility: 'Limited' }),
    ],
  ],
  // The contract requires the member inside an account, but takes a blank one.
  'company-name-at-submission': [submit({ 'Customer.Account.CompanyName': ' ' })],
  'country-code-at-submission': [address('CountryCode')],
  'customer-business-problem-at-submission': [project('CustomerBusinessProblem')],
  'customer-use-case-at-submission': [project('CustomerUseCase')],
  'delivery-models-at-submission': [project('DeliveryModels')],
  'expected-customer-spend-at-submission': [project('ExpectedCustomerSpend')],
  'industry-at-submission': [account('Industry')],
  'postal-code-at-submission': [address('PostalCode')],
  'primary-needs-from-aws-at-submission': [submit({ PrimaryNeedsFromAws: undefined })],
  'review-status-submittable': [
    (story) => ['StartEngagementFromOpportunityTask', story.submitRequest(story.createIn('Submitted'))],
    (story) => {
      const Id = story.create();
      story.update(Id, { 'LifeCycle.ReviewStatus': undefined });
      return ['StartEngagementFromOpportunityTask', story.submitRequest(Id)];
    },
  ],
  'sales-activities-at-submission': [project('SalesActivities')],
  'solution-or-description': [project('OtherSolutionDescription')],
  'state-or-region-at-submission': [address('StateOrRegion')],
  'target-close-date-at-submission': [submit({ 'LifeCycle.TargetCloseDate': undefined })],
  'title-at-submission': [project('Title')],
  'website-url-at-submission': [account('WebsiteUrl')],
};
