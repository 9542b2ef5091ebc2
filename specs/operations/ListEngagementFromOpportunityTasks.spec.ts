import { describeOperation, documented, expect, must, observed, shapeRequirement, test } from '../support/test.ts';
import { createdOpportunity } from './helpers/opportunities.ts';
import { type TaskListCase, taskListRequirements } from './helpers/taskLists.ts';
import { pollTask, submitRequest } from './helpers/tasks.ts';

const ids = {
  sameTask: 'LIS-8af9',
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

  test(
    'returns an empty list when nothing matches',
    must('LIS-cd51', 'lists', observed('since-launch B.2; behaviour A.10')),
    async ({ partner }) => {
      await start(partner);
      const request = { Catalog: 'Sandbox', TaskIdentifier: ['task-0000000000000'] };
      const { TaskSummaries } = await partner.expectAccepted('ListEngagementFromOpportunityTasks', request);
      expect(TaskSummaries ?? []).toEqual([]);
      const all = await partner.expectAccepted('ListEngagementFromOpportunityTasks', { Catalog: 'Sandbox' });
      expect(all.TaskSummaries?.length).toBeGreaterThan(0);
    },
  );

  test(
    'returns ReasonCode and Message of a FAILED task',
    must('LIS-5d0e', 'lists', documented('since-launch B.2, A.8; behaviour F.5')),
    async ({ partner, control }) => {
      const failure = { ReasonCode: 'InternalError', Message: 'This went wrong' } as const;
      await control.configureTasks({
        Mode: 'inline',
        Fail: { ...failure, Operation: 'StartEngagementFromOpportunityTask', Count: 1 },
      });
      await pollTask(
        partner,
        'StartEngagementFromOpportunityTask',
        submitRequest((await createdOpportunity(partner)).Id),
      );
      const { TaskSummaries } = await partner.expectAccepted('ListEngagementFromOpportunityTasks', {
        Catalog: 'Sandbox',
        TaskStatus: ['FAILED'],
      });
      expect(TaskSummaries).toMatchObject([{ ...failure, Message: expect.stringContaining(failure.Message) }]);
    },
  );

  taskListRequirements({
    operation: 'ListEngagementFromOpportunityTasks',
    start,
    filter: ['EngagementIdentifier', 'EngagementId'],
    ids,
  });
});
