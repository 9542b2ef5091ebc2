/** Members that can be edited in `Action Required` (behaviour C.4.3; LD, and DG-upd for all of the spend). */
export const editableInActionRequired: ReadonlySet<string> = new Set([
  'Customer.Account.Address.City',
  'Customer.Account.Address.CountryCode',
  'Customer.Account.Address.PostalCode',
  'Customer.Account.Address.StateOrRegion',
  'Customer.Account.Address.StreetAddress',
  'Customer.Account.WebsiteUrl',
  'LifeCycle.TargetCloseDate',
  'Project.ExpectedCustomerSpend',
  'Project.CustomerBusinessProblem',
  'PartnerOpportunityIdentifier',
]);

/** Members that the review writes; rules of their own decide about them (behaviour C.3). */
export const reviewOwnedPaths: ReadonlySet<string> = new Set([
  'LifeCycle.ReviewStatus',
  'LifeCycle.ReviewComments',
  'LifeCycle.ReviewStatusReason',
  'LifeCycle.NextStepsHistory',
]);
