import type { TypeRow } from './row.ts';

/** GetEngagementInvitation: one member at a time, given a JSON type that it does not have. */
export const getEngagementInvitation: readonly TypeRow[] = [
  ['PRO-56a2', 'Catalog', 'object'],
  ['PRO-5b24', 'Catalog', 'list'],
  ['PRO-1e40', 'Identifier', 'list'],
  ['PRO-32d8', 'Identifier', 'number'],
];

/** RejectEngagementInvitation: one member at a time, given a JSON type that it does not have. */
export const rejectEngagementInvitation: readonly TypeRow[] = [
  ['PRO-4803', 'Catalog', 'list'],
  ['PRO-38fa', 'Catalog', 'number'],
  ['PRO-444d', 'Identifier', 'number'],
  ['PRO-ade1', 'Identifier', 'boolean'],
  ['PRO-b56e', 'RejectionReason', 'boolean'],
  ['PRO-5864', 'RejectionReason', 'object'],
];

/** StartEngagementByAcceptingInvitationTask: one member at a time, given a JSON type that it does not have. */
export const startEngagementByAcceptingInvitationTask: readonly TypeRow[] = [
  ['PRO-762d', 'Catalog', 'object'],
  ['PRO-c522', 'Catalog', 'list'],
  ['PRO-06b7', 'ClientToken', 'list'],
  ['PRO-c642', 'ClientToken', 'number'],
  ['PRO-933f', 'Identifier', 'number'],
  ['PRO-2fb6', 'Identifier', 'boolean'],
  ['PRO-03f8', 'Tags', 'text'],
  ['PRO-e930', 'Tags', 'number'],
  ['PRO-2999', 'Tags/0', 'number'],
  ['PRO-e5a3', 'Tags/0/Key', 'list'],
  ['PRO-19e8', 'Tags/0/Value', 'number'],
];

/** StartEngagementFromOpportunityTask: one member at a time, given a JSON type that it does not have. */
export const startEngagementFromOpportunityTask: readonly TypeRow[] = [
  ['PRO-6e40', 'Catalog', 'boolean'],
  ['PRO-da94', 'Catalog', 'object'],
  ['PRO-a50b', 'ClientToken', 'object'],
  ['PRO-af10', 'ClientToken', 'list'],
  ['PRO-d943', 'Identifier', 'list'],
  ['PRO-279e', 'Identifier', 'number'],
  ['PRO-8a57', 'AwsSubmission', 'list'],
  ['PRO-b310', 'AwsSubmission', 'text'],
  ['PRO-7532', 'AwsSubmission', 'number'],
  ['PRO-ebbe', 'AwsSubmission/InvolvementType', 'boolean'],
  ['PRO-15ea', 'AwsSubmission/Visibility', 'object'],
  ['PRO-bc27', 'Tags', 'boolean'],
  ['PRO-9bd7', 'Tags', 'object'],
  ['PRO-0bb2', 'Tags/0', 'list'],
  ['PRO-1c3d', 'Tags/0/Key', 'boolean'],
  ['PRO-6215', 'Tags/0/Value', 'object'],
];
