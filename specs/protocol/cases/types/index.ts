import { type OperationName, operationNames } from '../../../../schemas/index.ts';
import type { ProtocolCase } from '../protocolCase.ts';
import * as engagement from './engagement.ts';
import * as lists from './lists.ts';
import * as opportunity from './opportunity.ts';
import * as relations from './relations.ts';
import { type TypeRow, typeCases } from './row.ts';

const rows: Readonly<Record<OperationName, readonly TypeRow[]>> = {
  AssignOpportunity: relations.assignOpportunity,
  AssociateOpportunity: relations.associateOpportunity,
  CreateOpportunity: opportunity.createOpportunity,
  DisassociateOpportunity: relations.disassociateOpportunity,
  GetAwsOpportunitySummary: relations.getAwsOpportunitySummary,
  GetEngagementInvitation: engagement.getEngagementInvitation,
  GetOpportunity: relations.getOpportunity,
  ListEngagementInvitations: lists.listEngagementInvitations,
  ListOpportunities: lists.listOpportunities,
  ListSolutions: lists.listSolutions,
  RejectEngagementInvitation: engagement.rejectEngagementInvitation,
  StartEngagementByAcceptingInvitationTask: engagement.startEngagementByAcceptingInvitationTask,
  StartEngagementFromOpportunityTask: engagement.startEngagementFromOpportunityTask,
  UpdateOpportunity: opportunity.updateOpportunity,
};

/** Wrong JSON types, by operation in the order of the contract. */
export const wrongTypes: readonly { readonly operation: OperationName; readonly cases: readonly ProtocolCase[] }[] =
  operationNames.map((operation) => ({ operation, cases: typeCases(operation, rows[operation]) }));
