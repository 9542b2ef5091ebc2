import { describeOperation, expect, must, shapeRequirement, test } from '../support/test.ts';
import { createInvitation } from './helpers/invitations.ts';

import { type TaskListCase, taskListRequirements } from './helpers/taskLists.ts';
import { acceptRequest } from './helpers/tasks.ts';

const ids = {
  sameTask: 'LIT-3069',
  nothing: 'LIT-6af1',
  failed: 'LIT-9c41',
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

  taskListRequirements({
    operation: 'ListEngagementByAcceptingInvitationTasks',
    start,
    filter: ['EngagementInvitationIdentifier', 'EngagementInvitationId'],
    failing: {
      startOperation: 'StartEngagementByAcceptingInvitationTask',
      request: async (partner) => acceptRequest((await createInvitation(partner)).Id),
      reason: 'InvitationAccessDenied',
    },
    ids,
  });
});
