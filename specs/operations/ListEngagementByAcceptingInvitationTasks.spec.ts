import { describeOperation, documented, expect, must, observed, shapeRequirement, test } from '../support/test.ts';
import { createInvitation } from './helpers/invitations.ts';

import { type TaskListCase, taskListRequirements } from './helpers/taskLists.ts';
import { acceptRequest, pollTask } from './helpers/tasks.ts';

const ids = {
  sameTask: 'LIT-3069',
  byTaskId: 'LIT-ad1b',
  byTaskArn: 'LIT-821a',
  byStatus: 'LIT-6184',
  byOpportunity: 'LIT-2452',
  bySubject: 'LIT-2046',
  ascending: 'LIT-53e2',
  descending: 'LIT-194f',
  pages: 'LIT-e680',
  ownTasks: 'LIT-431d',
  catalogs: 'LIT-f1fd',
  noCatalog: 'LIT-337a',
  tooFew: 'LIT-00be',
  tooMany: 'LIT-3f02',
  status: 'LIT-b089',
  noOrder: 'LIT-64e7',
} as const satisfies TaskListCase['ids'];
const start: TaskListCase['start'] = async (partner) =>
  (await partner.acceptInvitation((await createInvitation(partner)).Id)).task;

describeOperation('ListEngagementByAcceptingInvitationTasks', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('ListEngagementByAcceptingInvitationTasks')),
    async ({ partner }) => {
      const task = await start(partner);
      const { TaskSummaries } = await partner.expectAccepted('ListEngagementByAcceptingInvitationTasks', {
        Catalog: 'Sandbox',
        ...(task.TaskId ? { TaskIdentifier: [task.TaskId] } : {}),
      });
      expect(TaskSummaries?.map(({ OpportunityId }) => OpportunityId)).toContain(task.OpportunityId);
    },
  );

  test(
    'returns an empty list when nothing matches',
    must('LIT-6af1', 'lists', observed('since-launch B.2; behaviour A.10')),
    async ({ partner }) => {
      await start(partner);
      const request = { Catalog: 'Sandbox', TaskIdentifier: ['task-0000000000000'] };
      const { TaskSummaries } = await partner.expectAccepted('ListEngagementByAcceptingInvitationTasks', request);
      expect(TaskSummaries ?? []).toEqual([]);
      const all = await partner.expectAccepted('ListEngagementByAcceptingInvitationTasks', { Catalog: 'Sandbox' });
      expect(all.TaskSummaries?.length).toBeGreaterThan(0);
    },
  );

  test(
    'returns ReasonCode and Message of a FAILED task',
    must('LIT-9c41', 'lists', documented('since-launch B.2, A.8; behaviour F.5')),
    async ({ partner, control }) => {
      const failure = { ReasonCode: 'InvitationAccessDenied', Message: 'No leave to accept' } as const;
      await control.configureTasks({
        Mode: 'inline',
        Fail: { ...failure, Operation: 'StartEngagementByAcceptingInvitationTask', Count: 1 },
      });
      await pollTask(
        partner,
        'StartEngagementByAcceptingInvitationTask',
        acceptRequest((await createInvitation(partner)).Id),
      );
      const { TaskSummaries } = await partner.expectAccepted('ListEngagementByAcceptingInvitationTasks', {
        Catalog: 'Sandbox',
        TaskStatus: ['FAILED'],
      });
      expect(TaskSummaries).toMatchObject([{ ...failure, Message: expect.stringContaining(failure.Message) }]);
    },
  );

  taskListRequirements({
    operation: 'ListEngagementByAcceptingInvitationTasks',
    start,
    filter: ['EngagementInvitationIdentifier', 'EngagementInvitationId'],
    ids,
  });
});
