import { notFound } from '../apiError.ts';
import { findInvitation } from '../domain/invitationChecks.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const GetEngagementInvitation: OperationHandler<'GetEngagementInvitation', 'invitations'> = (
  { Catalog, Identifier },
  { caller, invitations },
) => {
  const invitation = findInvitation(caller.account, Catalog, Identifier, { invitations });
  if (!invitation) throw notFound();
  const { status, record } = invitation;
  // After a rejection the data of the opportunity is no longer accessible (behaviour E.9).
  return status === 'REJECTED' ? { ...record, EngagementDescription: null, Payload: null } : record;
};
