import { notFound } from '../apiError.ts';
import { opportunityOfRepeat } from '../domain/clientTokens.ts';
import { startTask, type TaskDeps, toTaskResponse } from '../domain/engagementTask.ts';
import { assertSubmittable } from '../domain/submitOpportunity.ts';
import type { OperationHandler } from '../operationHandler.ts';

export const StartEngagementFromOpportunityTask: OperationHandler<
  'StartEngagementFromOpportunityTask',
  keyof TaskDeps
> = (request, world) => {
  const { ClientToken: token, ...body } = request;
  const { Catalog: catalog, Identifier: subject, AwsSubmission: submission } = request;
  const operation = 'StartEngagementFromOpportunityTask';
  const tokenUse = { account: world.caller.account, catalog, operation, token, body } as const;
  const OpportunityId = opportunityOfRepeat(tokenUse, world);
  if (OpportunityId !== null) return { OpportunityId };
  const task = startTask(tokenUse, { operation, subject, submission }, world, () => {
    const opportunity = world.opportunities.findVisible(tokenUse.account, catalog, subject);
    if (!opportunity) throw notFound();
    assertSubmittable(opportunity, submission, world);
  });
  return { ...toTaskResponse(task), EngagementId: task.status === 'COMPLETE' ? task.engagement : null };
};
