import { toTaskResponse } from '../domain/engagementTask.ts';
import { idsOf, listTasks } from '../domain/taskList.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const ListEngagementFromOpportunityTasks: OperationHandler<
  'ListEngagementFromOpportunityTasks',
  'tasks' | 'nextTokens'
> = (request, world) => {
  const { items, NextToken } = listTasks(
    'ListEngagementFromOpportunityTasks',
    'StartEngagementFromOpportunityTask',
    request,
    { engagement: idsOf(request.EngagementIdentifier) },
    world,
  );
  return {
    NextToken,
    TaskSummaries: items.map((task) => ({
      ...toTaskResponse(task),
      EngagementId: task.status === 'COMPLETE' ? task.engagement : null,
    })),
  };
};
