import type { OperationName } from '../../schemas/index.ts';

// Permanent: an id is never used again for something else.

/** 'accept every valid request', by operation. */
export const validRequestIds: Readonly<Record<OperationName, string>> = {
  AssignOpportunity: 'GEN-01a4',
  AssociateOpportunity: 'GEN-caa2',
  CreateOpportunity: 'GEN-17de',
  DisassociateOpportunity: 'GEN-6215',
  GetAwsOpportunitySummary: 'GEN-c4e8',
  GetEngagementInvitation: 'GEN-82f1',
  GetOpportunity: 'GEN-dcc6',
  ListEngagementInvitations: 'GEN-993f',
  ListOpportunities: 'GEN-a486',
  ListSolutions: 'GEN-2d53',
  RejectEngagementInvitation: 'GEN-5715',
  StartEngagementByAcceptingInvitationTask: 'GEN-09b9',
  StartEngagementFromOpportunityTask: 'GEN-acb8',
  UpdateOpportunity: 'GEN-eac8',
};

/** 'refuse every request with one fault, and name the fault', by operation. */
export const contractViolationIds: Readonly<Record<OperationName, string>> = {
  AssignOpportunity: 'GEN-226e',
  AssociateOpportunity: 'GEN-76b8',
  CreateOpportunity: 'GEN-5087',
  DisassociateOpportunity: 'GEN-01e0',
  GetAwsOpportunitySummary: 'GEN-1563',
  GetEngagementInvitation: 'GEN-e594',
  GetOpportunity: 'GEN-5522',
  ListEngagementInvitations: 'GEN-667f',
  ListOpportunities: 'GEN-6101',
  ListSolutions: 'GEN-6bf9',
  RejectEngagementInvitation: 'GEN-b7b8',
  StartEngagementByAcceptingInvitationTask: 'GEN-0994',
  StartEngagementFromOpportunityTask: 'GEN-391c',
  UpdateOpportunity: 'GEN-1ee0',
};
