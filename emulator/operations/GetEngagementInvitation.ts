import { notFound } from '../apiError.ts';
import { findInvitation } from '../domain/invitationChecks.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const GetEngagementInvitation: OperationHandler<'GetEngagementInvitation', 'invitations'> = (
  { Catalog, Identifier },
  { caller, invitations },
) => {
  const invitation = findInvitation(caller.account, Catalog, Identifier, { invitations });
  if (!invitation) throw notFound();
  return invitation.record;
};
