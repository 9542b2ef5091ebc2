import { notFound } from '../apiError.ts';
import { opportunityOfRepeat } from '../domain/clientTokens.ts';
import { startTask, type TaskDeps, toTaskResponse } from '../domain/engagementTask.ts';
import { assertInvitationPending, findInvitation } from '../domain/invitationChecks.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const StartEngagementByAcceptingInvitationTask: OperationHandler<
  'StartEngagementByAcceptingInvitationTask',
  keyof TaskDeps
> = (request, world) => {
  const { ClientToken: token, ...body } = request;
  const { Catalog: catalog, Identifier } = request;
  const operation = 'StartEngagementByAcceptingInvitationTask';
  const tokenUse = { account: world.caller.account, catalog, operation, token, body } as const;
  const OpportunityId = opportunityOfRepeat(tokenUse, world);
  if (OpportunityId !== null) return { OpportunityId };
  const invitation = findInvitation(tokenUse.account, catalog, Identifier, world);
  const task = startTask(
    tokenUse,
    { operation, subject: invitation?.id ?? Identifier, submission: null },
    world,
    () => {
      if (!invitation) throw notFound();
      assertInvitationPending(invitation, operation, world);
    },
  );
  return toTaskResponse(task);
};
