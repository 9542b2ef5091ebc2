import { invitationOf } from '../life/answerable.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';

export const GetEngagementInvitation: Operation<'GetEngagementInvitation', 'invitations'> = (
  { Catalog, Identifier },
  { caller, invitations },
) => {
  const found = invitationOf(caller.account, Catalog, Identifier, { invitations });
  if (!found) throw notFound();
  return found.record;
};
