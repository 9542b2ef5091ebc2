// Derived by npm run derive. Never edited.
export const operations = {
  "AssignOpportunity": {
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "AssociateOpportunity": {
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "CreateOpportunity": {
    "void": false,
    "readonly": false,
    "idempotencyToken": "ClientToken",
    "items": null,
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
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "GetAwsOpportunitySummary": {
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": null,
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "GetEngagementInvitation": {
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": null,
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "GetOpportunity": {
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": null,
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListEngagementInvitations": {
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "EngagementInvitationSummaries",
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListOpportunities": {
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "OpportunitySummaries",
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ThrottlingException",
      "ValidationException"
    ]
  },
  "ListSolutions": {
    "void": false,
    "readonly": true,
    "idempotencyToken": null,
    "items": "SolutionSummaries",
    "errors": [
      "AccessDeniedException",
      "InternalServerException",
      "ResourceNotFoundException",
      "ValidationException"
    ]
  },
  "RejectEngagementInvitation": {
    "void": true,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
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
    "void": false,
    "readonly": false,
    "idempotencyToken": "ClientToken",
    "items": null,
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
    "void": false,
    "readonly": false,
    "idempotencyToken": "ClientToken",
    "items": null,
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
  "UpdateOpportunity": {
    "void": false,
    "readonly": false,
    "idempotencyToken": null,
    "items": null,
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
