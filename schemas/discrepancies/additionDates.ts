import type { AdditionDate } from './change.ts';

const insights = 'AwsOpportunityInsights';
const invitation = 'GetEngagementInvitationResponse';

/** When the API got what the launch document does not have. */
export const additionDates: readonly AdditionDate[] = [
  {
    on: '2024-11-15',
    source: 'since-launch J.1',
    keys: ['ReasonCode=ResourceSnapshotAccessDenied'],
  },
  {
    on: '2024-12-05',
    source: 'since-launch J.1, B',
    keys: [
      ...['SubmitOpportunity', 'AcceptEngagementInvitation', 'CreateEngagement', 'GetEngagement', 'ListEngagements'],
      ...['ListEngagementMembers', 'ListEngagementResourceAssociations', 'CreateEngagementInvitation'],
      ...['CreateResourceSnapshot', 'GetResourceSnapshot', 'ListResourceSnapshots', 'CreateResourceSnapshotJob'],
      ...['GetResourceSnapshotJob', 'ListResourceSnapshotJobs', 'StartResourceSnapshotJob', 'StopResourceSnapshotJob'],
      ...['DeleteResourceSnapshotJob', 'ListEngagementByAcceptingInvitationTasks'],
      ...['ListEngagementFromOpportunityTasks', 'GetSellingSystemSettings', 'PutSellingSystemSettings'],
    ],
  },
  {
    on: '2024-12-05',
    source: 'since-launch J.2.2, J.2.3, J.2.4, J.2.8, J.2.9, J.2.10, J.2.11',
    keys: [
      'ExpectedCustomerSpend/EstimationUrl',
      ...['GetOpportunityResponse/Arn', 'OpportunitySummary/Arn', 'SolutionBase/Arn'],
      ...['EngagementInvitationSummary/EngagementId', 'EngagementInvitationSummary/ParticipantType'],
      ...['Status', 'EngagementIdentifier', 'SenderAwsAccountId'].map(
        (name) => `ListEngagementInvitationsRequest/${name}`,
      ),
      'ParticipantType=SENDER',
      ...['EngagementId', 'EngagementDescription', 'ExistingMembers', 'InvitationMessage'].map(
        (name) => `${invitation}/${name}`,
      ),
      'StartEngagementByAcceptingInvitationTaskResponse/ResourceSnapshotJobId',
      ...['ResourceSnapshotJobId', 'EngagementId', 'EngagementInvitationId'].map(
        (name) => `StartEngagementFromOpportunityTaskResponse/${name}`,
      ),
    ],
  },
  { on: '2025-08-13', source: 'since-launch J.1, J.2.1', keys: ['CreateOpportunityRequest/Tags'] },
  {
    on: '2025-12-01',
    source: 'since-launch A.4, A.5, F.4, J.1, J.2.5, J.2.6, J.2.10',
    keys: [
      ...['CreateEngagementContext', 'UpdateEngagementContext', 'StartOpportunityFromEngagementTask'],
      'ListOpportunityFromEngagementTasks',
      ...['AccessDeniedException/Reason', 'ValidationExceptionErrorCode=NOT_ENOUGH_VALUES', 'AssigneeContact/Phone'],
      ...['RelatedEntityType=AwsMarketplaceOfferSets', 'RelatedEntityIdentifiers/AwsMarketplaceOfferSets'],
      ...['Payload/LeadInvitation', 'EngagementInvitationPayloadType=LeadInvitation'],
      ...['ContextNotFound', 'CustomerProjectContextNotPermitted', 'DisqualifiedLeadNotPermitted'].map(
        (code) => `ReasonCode=${code}`,
      ),
    ],
  },
  {
    on: '2025-12-08',
    source: 'since-launch J.1, J.2.7',
    keys: ['EstimationUrl#pattern', 'Amount#pattern', `${insights}/AwsProductsSpendInsightsBySource`],
  },
  {
    on: '2025-12-10',
    source: 'since-launch J.1, J.2.2',
    keys: ['Project/AwsPartition', 'AwsOpportunityProject/AwsPartition'],
  },
  {
    on: '2026-02-06',
    source: 'since-launch J.1, J.2.4',
    keys: ['ListOpportunitiesRequest/CreatedDate', 'OpportunitySortName=CreatedDate'],
  },
  {
    on: '2026-02-24',
    source: 'since-launch J.1, J.2.4',
    keys: ['ListOpportunitiesRequest/TargetCloseDate', 'OpportunitySortName=TargetCloseDate'],
  },
  {
    on: '2026-05-15',
    source: 'since-launch J.1, J.2.2',
    keys: ['Project/ExpectedContractDuration', 'ProjectSummary/ExpectedContractDuration'],
  },
  {
    on: '2026-06-16',
    source: 'since-launch B, J.1',
    keys: [
      ...['StartProspectingFromEngagementTask', 'GetProspectingFromEngagementTask'],
      'ListProspectingFromEngagementTasks',
    ],
  },
  {
    on: '2026-06-30',
    source: 'since-launch J.1, J.2.3, J.2.6, J.2.7, J.2.8; the latest date in J.2.7 for the last three',
    keys: [
      ...['RelatedEntityType=AwsMarketplaceSolutions', 'RelatedEntityType=AwsMarketplaceProducts'],
      ...['RelatedEntityIdentifiers', 'AwsOpportunityRelatedEntities'].flatMap((shape) => [
        `${shape}/AwsMarketplaceSolutions`,
        `${shape}/AwsMarketplaceProducts`,
      ]),
      ...['ListSolutionsRequest/AwsMarketplaceSolutionArn', 'SolutionBase/AwsMarketplaceSolutionArn'],
      ...['GetAwsOpportunitySummaryResponse/CosellMotion', `${insights}/OpportunityQuality`],
      `${insights}/Recommendations`,
    ],
  },
];
