/** Open to edits while ReviewStatus is `Action Required` (behaviour C.4; LD, and DG-upd for the whole of the spend). */
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

/** Written by the review, never by a partner's edit: judged by rules of their own, or not at all (behaviour C.3). */
export const reviewOwnedPaths: ReadonlySet<string> = new Set([
  'LifeCycle.ReviewStatus',
  'LifeCycle.ReviewComments',
  'LifeCycle.ReviewStatusReason',
  'LifeCycle.NextStepsHistory',
]);
