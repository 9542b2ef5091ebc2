// Derived by npm run derive. Never edited.
export const operations = {
  "AssignOpportunity": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:AssignOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "AssociateOpportunity": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:AssociateOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "CreateOpportunity": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": false,
    "idempotencyToken": "ClientToken",
    "items": null,
    "iamAction": "partnercentral:CreateOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "ConflictException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "DisassociateOpportunity": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:DisassociateOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "GetAwsOpportunitySummary": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:GetAwsOpportunitySummary",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "GetEngagementInvitation": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:GetEngagementInvitation",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "GetOpportunity": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:GetOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListEngagementByAcceptingInvitationTasks": {
    "origin": { "source": "model-2025", "since": "2024-12-05" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "TaskSummaries",
    "iamAction": "partnercentral:ListEngagementByAcceptingInvitationTasks",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListEngagementFromOpportunityTasks": {
    "origin": { "source": "model-2025", "since": "2024-12-05" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "TaskSummaries",
    "iamAction": "partnercentral:ListEngagementFromOpportunityTasks",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListEngagementInvitations": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "EngagementInvitationSummaries",
    "iamAction": "partnercentral:ListEngagementInvitations",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListOpportunities": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "OpportunitySummaries",
    "iamAction": "partnercentral:ListOpportunities",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListSolutions": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "SolutionSummaries",
    "iamAction": "partnercentral:ListSolutions",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "RejectEngagementInvitation": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:RejectEngagementInvitation",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "ConflictException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "StartEngagementByAcceptingInvitationTask": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": false,
    "idempotencyToken": "ClientToken",
    "items": null,
    "iamAction": "partnercentral:StartEngagementByAcceptingInvitationTask",
    "requiredActions": [
      "partnercentral:CreateOpportunity",
      "partnercentral:SubmitOpportunity",
      "partnercentral:GetEngagementInvitation",
      "partnercentral:AcceptEngagementInvitation",
      "partnercentral:CreateResourceSnapshotJob",
      "partnercentral:StartResourceSnapshotJob"
    ],
    "errors": [
      "AccessDeniedException",
      "ConflictException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ServiceQuotaExceededException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "StartEngagementFromOpportunityTask": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": false,
    "idempotencyToken": "ClientToken",
    "items": null,
    "iamAction": "partnercentral:StartEngagementFromOpportunityTask",
    "requiredActions": [
      "partnercentral:CreateEngagement",
      "partnercentral:SubmitOpportunity",
      "partnercentral:GetOpportunity",
      "partnercentral:CreateResourceSnapshotJob",
      "partnercentral:CreateEngagementInvitation",
      "partnercentral:StartResourceSnapshotJob"
    ],
    "errors": [
      "AccessDeniedException",
      "ConflictException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ServiceQuotaExceededException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "SubmitOpportunity": {
    "origin": { "source": "model-2025", "since": "2024-12-05" },
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:SubmitOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "UpdateOpportunity": {
    "origin": { "source": "launch", "since": "2024-11-14" },
    "void": false,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "iamAction": "partnercentral:UpdateOpportunity",
    "requiredActions": [],
    "errors": [
      "AccessDeniedException",
      "ConflictException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  }
} as const;
/** Every operation that the models know, whether or not the contract describes it. */
export const knownOperationNames = [
  "AcceptEngagementInvitation",
  "AssignOpportunity",
  "AssociateOpportunity",
  "CreateEngagement",
  "CreateEngagementContext",
  "CreateEngagementInvitation",
  "CreateOpportunity",
  "CreateResourceSnapshot",
  "CreateResourceSnapshotJob",
  "DeleteResourceSnapshotJob",
  "DisassociateOpportunity",
  "GetAwsOpportunitySummary",
  "GetEngagement",
  "GetEngagementInvitation",
  "GetOpportunity",
  "GetProspectingFromEngagementTask",
  "GetResourceSnapshot",
  "GetResourceSnapshotJob",
  "GetSellingSystemSettings",
  "ListEngagementByAcceptingInvitationTasks",
  "ListEngagementFromOpportunityTasks",
  "ListEngagementInvitations",
  "ListEngagementMembers",
  "ListEngagementResourceAssociations",
  "ListEngagements",
  "ListOpportunities",
  "ListOpportunityFromEngagementTasks",
  "ListProspectingFromEngagementTasks",
  "ListResourceSnapshotJobs",
  "ListResourceSnapshots",
  "ListSolutions",
  "ListTagsForResource",
  "PutSellingSystemSettings",
  "RejectEngagementInvitation",
  "StartEngagementByAcceptingInvitationTask",
  "StartEngagementFromOpportunityTask",
  "StartOpportunityFromEngagementTask",
  "StartProspectingFromEngagementTask",
  "StartResourceSnapshotJob",
  "StopResourceSnapshotJob",
  "SubmitOpportunity",
  "TagResource",
  "UntagResource",
  "UpdateEngagementContext",
  "UpdateOpportunity"
] as const;
export const errorNames = [
  "AccessDeniedException",
  "ConflictException",
  "InternalServerException",
  "ResourceNotFoundException",
  "ServiceQuotaExceededException",
  "ThrottlingException",
  "ValidationException"
] as const;
/** The HTTP status the model gives each error; other pages say 400 for all but InternalServerException. */
export const modelStatuses = {
  "AccessDeniedException": 403,
  "ConflictException": 409,
  "InternalServerException": 500,
  "ResourceNotFoundException": 404,
  "ServiceQuotaExceededException": 402,
  "ThrottlingException": 429,
  "ValidationException": 400
} as const;
export const service = {
  "version": "2022-07-26",
  "target": "AWSPartnerCentralSelling",
  "signingName": "partnercentral-selling"
} as const;
