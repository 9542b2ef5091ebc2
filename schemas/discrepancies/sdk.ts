/** What the installed AWS SDK knows other than the contract does, and why the contract stays as it is. */
export interface SdkDiscrepancy {
  /** The request, response or set of values. */
  readonly where: string;
  /** The difference in the words of `npm run sdk:compare`. */
  readonly text: string;
  readonly reason: string;
  readonly source: string;
}

const token = {
  text: 'ClientToken is optional in the SDK and required in the contract',
  reason: 'SDKs fill it in; on the wire it is required.',
  source: 'since-launch J.10.3',
};
const newer = {
  reason: 'It is newer than the model of August 2026, and no document describes it: until then it is undocumented.',
  source: 'since-launch J.10.1, J.10.2',
};

export const sdkDiscrepancies: readonly SdkDiscrepancy[] = [
  { where: 'CreateOpportunity request', ...token },
  { where: 'StartEngagementByAcceptingInvitationTask request', ...token },
  { where: 'StartEngagementFromOpportunityTask request', ...token },
  { where: 'GetAwsOpportunitySummary response', text: 'SoftwareRevenue is in the SDK alone', ...newer },
  { where: 'AwsMemberBusinessTitle', text: 'Signatory is in the SDK alone', ...newer },
  {
    where: 'PaymentFrequency',
    text: 'None is in the contract alone',
    reason: 'The guide on deal sizing gives it for the entry of the partner; the models and the SDK do not have it.',
    source: 'since-launch J.5',
  },
];
