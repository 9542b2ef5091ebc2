import { checkAnswerable, invitationOf } from '../life/answerable.ts';
import { asReply, start, type Working } from '../life/task.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';

export const StartEngagementByAcceptingInvitationTask: Operation<
  'StartEngagementByAcceptingInvitationTask',
  keyof Working
> = (input, world) => {
  const { ClientToken: token, ...request } = input;
  const { Catalog: catalog, Identifier } = input;
  const operation = 'StartEngagementByAcceptingInvitationTask';
  const use = { account: world.caller.account, catalog, operation, token, request } as const;
  const invitation = invitationOf(use.account, catalog, Identifier, world);
  const task = start(use, { operation, subject: invitation?.id ?? Identifier, submission: null }, world, () => {
    if (!invitation) throw notFound();
    checkAnswerable(invitation, operation, world);
  });
  return asReply(task);
};
