import { checkSubmittable } from '../life/submit.ts';
import { asReply, start, type Working } from '../life/task.ts';
import type { Operation } from '../operation.ts';
import { notFound } from '../problem.ts';

export const StartEngagementFromOpportunityTask: Operation<'StartEngagementFromOpportunityTask', keyof Working> = (
  input,
  world,
) => {
  const { ClientToken: token, ...request } = input;
  const { Catalog: catalog, Identifier: subject, AwsSubmission: submission } = input;
  const operation = 'StartEngagementFromOpportunityTask';
  const use = { account: world.caller.account, catalog, operation, token, request } as const;
  const task = start(use, { operation, subject, submission }, world, () => {
    const found = world.opportunities.visible(use.account, catalog, subject);
    if (!found) throw notFound();
    checkSubmittable(found, submission, world);
  });
  return { ...asReply(task), EngagementId: task.status === 'COMPLETE' ? task.engagement : null };
};
