import { describeOperation, expect, must, shapeRequirement, test } from '../support/test.ts';
import { createdOpportunity } from './helpers/opportunities.ts';
import { type TaskListCase, taskListRequirements } from './helpers/taskLists.ts';
import { submitRequest } from './helpers/tasks.ts';

const ids = {
  sameTask: 'LIS-8af9',
  nothing: 'LIS-cd51',
  failed: 'LIS-5d0e',
  byTaskId: 'LIS-046a',
  byTaskArn: 'LIS-8ef5',
  byStatus: 'LIS-337a',
  byOpportunity: 'LIS-d4dd',
  bySubject: 'LIS-413d',
  ascending: 'LIS-14a7',
  descending: 'LIS-2148',
  pages: 'LIS-f3e3',
  ownTasks: 'LIS-1029',
  catalogs: 'LIS-5571',
  noCatalog: 'LIS-08a0',
  tooFew: 'LIS-1904',
  tooMany: 'LIS-25a6',
  status: 'LIS-e165',
  noOrder: 'LIS-0e01',
} as const satisfies TaskListCase['ids'];
const start: TaskListCase['start'] = async (partner) =>
  partner.submitOpportunity((await partner.createOpportunity()).Id);

describeOperation('ListEngagementFromOpportunityTasks', () => {
  test(
    'returns the documented response shape',
    must(...shapeRequirement('ListEngagementFromOpportunityTasks')),
    async ({ partner }) => {
      const task = await start(partner);
      const { TaskSummaries } = await partner.expectAccepted('ListEngagementFromOpportunityTasks', {
        Catalog: 'Sandbox',
        ...(task.TaskId ? { TaskIdentifier: [task.TaskId] } : {}),
      });
      expect(TaskSummaries?.map(({ OpportunityId }) => OpportunityId)).toContain(task.OpportunityId);
    },
  );

  taskListRequirements({
    operation: 'ListEngagementFromOpportunityTasks',
    start,
    filter: ['EngagementIdentifier', 'EngagementId'],
    failing: {
      startOperation: 'StartEngagementFromOpportunityTask',
      request: async (partner) => submitRequest((await createdOpportunity(partner)).Id),
      reason: 'InternalError',
    },
    ids,
  });
});
