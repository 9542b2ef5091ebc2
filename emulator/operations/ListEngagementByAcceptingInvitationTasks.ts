import { toTaskResponse } from '../domain/engagementTask.ts';
import { idsOf, listTasks } from '../domain/taskList.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const ListEngagementByAcceptingInvitationTasks: OperationHandler<
  'ListEngagementByAcceptingInvitationTasks',
  'tasks' | 'nextTokens'
> = (request, world) => {
  const { items, NextToken } = listTasks(
    'ListEngagementByAcceptingInvitationTasks',
    'StartEngagementByAcceptingInvitationTask',
    request,
    { invitation: idsOf(request.EngagementInvitationIdentifier) },
    world,
  );
  return { NextToken, TaskSummaries: items.map(toTaskResponse) };
};
