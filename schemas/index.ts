/** The dictionary's public face: operation names, types, and a validator for each shape. Shapes only, never behaviour. */

import { errorNames, operations } from './contract/operations.ts';
import type * as Shapes from './contract/types.ts';

export type * from './contract/types.ts';
export { errorNames, operations };
export { contractDigest, errorSchema, requestSchema, responseSchema, sharedSchema } from './load.ts';
export { type Drift, errorFaults, requestFaults, responseFaults, type ShapeFault, type ShapeReport } from './validate.ts';

/** One of the 14 operations of the launch document. */
export type OperationName = keyof typeof operations;
/** One of the 7 exceptions an operation can declare. */
export type ErrorName = (typeof errorNames)[number];

export const operationNames = Object.keys(operations) as OperationName[];

interface Requests {
  AssignOpportunity: Shapes.AssignOpportunityRequest;
  AssociateOpportunity: Shapes.AssociateOpportunityRequest;
  CreateOpportunity: Shapes.CreateOpportunityRequest;
  DisassociateOpportunity: Shapes.DisassociateOpportunityRequest;
  GetAwsOpportunitySummary: Shapes.GetAwsOpportunitySummaryRequest;
  GetEngagementInvitation: Shapes.GetEngagementInvitationRequest;
  GetOpportunity: Shapes.GetOpportunityRequest;
  ListEngagementInvitations: Shapes.ListEngagementInvitationsRequest;
  ListOpportunities: Shapes.ListOpportunitiesRequest;
  ListSolutions: Shapes.ListSolutionsRequest;
  RejectEngagementInvitation: Shapes.RejectEngagementInvitationRequest;
  StartEngagementByAcceptingInvitationTask: Shapes.StartEngagementByAcceptingInvitationTaskRequest;
  StartEngagementFromOpportunityTask: Shapes.StartEngagementFromOpportunityTaskRequest;
  UpdateOpportunity: Shapes.UpdateOpportunityRequest;
}
interface Responses {
  AssignOpportunity: null;
  AssociateOpportunity: null;
  CreateOpportunity: Shapes.CreateOpportunityResponse;
  DisassociateOpportunity: null;
  GetAwsOpportunitySummary: Shapes.GetAwsOpportunitySummaryResponse;
  GetEngagementInvitation: Shapes.GetEngagementInvitationResponse;
  GetOpportunity: Shapes.GetOpportunityResponse;
  ListEngagementInvitations: Shapes.ListEngagementInvitationsResponse;
  ListOpportunities: Shapes.ListOpportunitiesResponse;
  ListSolutions: Shapes.ListSolutionsResponse;
  RejectEngagementInvitation: null;
  StartEngagementByAcceptingInvitationTask: Shapes.StartEngagementByAcceptingInvitationTaskResponse;
  StartEngagementFromOpportunityTask: Shapes.StartEngagementFromOpportunityTaskResponse;
  UpdateOpportunity: Shapes.UpdateOpportunityResponse;
}
export type RequestOf<O extends OperationName> = Requests[O];
export type ResponseOf<O extends OperationName> = Responses[O];
