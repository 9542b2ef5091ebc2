import type { ReasonCode } from '../../../schemas/index.ts';
import type { Partner } from '../../support/partner.ts';
import { once } from '../../support/sharedRecords.ts';
import { documented, expect, inferred, must, observed, should, test } from '../../support/test.ts';
import { withChanges } from './bodyPath.ts';
import { type InvalidRequestCase, productionCatalog } from './invalidRequests.ts';
import { listOfRun } from './lists.ts';
import { pollTask, type TaskOperation } from './tasks.ts';

type TaskList = 'ListEngagementFromOpportunityTasks' | 'ListEngagementByAcceptingInvitationTasks';
/** A task, as its Start operation returned it. */
export interface StartedTask {
  readonly TaskId?: string | null;
  readonly TaskArn?: string | null;
  readonly TaskStatus?: string | null;
  readonly OpportunityId?: string | null;
  readonly EngagementId?: string | null;
  readonly EngagementInvitationId?: string | null;
  readonly ResourceSnapshotJobId?: string | null;
  readonly StartTime?: string | null;
}
/** What the two lists do not share: how a task is started, and the filter that names what it is about. */
export interface TaskListCase {
  readonly operation: TaskList;
  readonly start: (partner: Partner) => Promise<StartedTask>;
  readonly filter: readonly [name: string, member: keyof StartedTask];
  /** A request of the Start operation, and a failure that its task may end with. */
  readonly failing: {
    readonly startOperation: TaskOperation;
    readonly request: (partner: Partner) => Promise<object>;
    readonly reason: ReasonCode;
  };
  /** The ids of the requirements, in the order in which they are declared. */
  readonly ids: Readonly<Record<TaskListRequirement, string>>;
}
export type TaskListRequirement =
  | 'sameTask'
  | 'nothing'
  | 'failed'
  | 'byTaskId'
  | 'byTaskArn'
  | 'byStatus'
  | 'byOpportunity'
  | 'bySubject'
  | 'ascending'
  | 'descending'
  | 'pages'
  | 'ownTasks'
  | 'catalogs'
  | 'noCatalog'
  | 'tooFew'
  | 'tooMany'
  | 'status'
  | 'noOrder';

const listed = (
  partner: Partner,
  operation: TaskList,
  filter: object = {},
  isEnough?: (rows: readonly StartedTask[]) => boolean,
): Promise<readonly StartedTask[]> => listOfRun(partner, operation, filter, isEnough);
/** The precision of StartTime is open (behaviour A.15). */
const secondOf = (task: StartedTask | undefined): number => Math.floor(Date.parse(task?.StartTime ?? '') / 1000);
const idsOf = (tasks: readonly StartedTask[]): readonly (string | null | undefined)[] =>
  tasks.map(({ TaskId }) => TaskId);

/** The requirements that both lists of tasks share. */
export function taskListRequirements({
  operation,
  start,
  filter: [filter, subject],
  failing: { startOperation, request, reason },
  ids,
}: TaskListCase): void {
  const lists = ['lists', documented('since-launch B.2, A.8; behaviour B')] as const;
  const members = ['TaskId', 'TaskArn', 'TaskStatus', 'OpportunityId', 'EngagementInvitationId'] as const;
  /** Null in the forms before 2025, and not in both responses (since-launch J.2). */
  const addedLater = ['EngagementId', 'ResourceSnapshotJobId'] as const;
  /** Starts a task; a target that returns no TaskId, as in November 2024, cannot be asked for one. */
  const started = async (partner: Partner) => {
    const task = await start(partner);
    test.skip(!task.TaskId, 'the task has no TaskId');
    return task;
  };
  /** One that was started, and three, for all tests of a live account that look for them. */
  const startedOnce = (partner: Partner) => once(partner, `${operation}, one`, () => started(partner));
  const three = (partner: Partner) =>
    once(partner, `${operation}, three`, async () => [
      await started(partner),
      await started(partner),
      await started(partner),
    ]);

  test('returns each task as its Start operation returned it', must(ids.sameTask, ...lists), async ({ partner }) => {
    const task = await startedOnce(partner);
    const [row] = await listed(partner, operation, { TaskIdentifier: [task.TaskId] });
    const named = addedLater.filter((member) => task[member]);
    for (const member of [...members, ...named]) expect([member, row?.[member]]).toEqual([member, task[member]]);
    if (task.StartTime) expect(secondOf(row)).toBe(secondOf(task));
  });

  test(
    'returns an empty list when nothing matches',
    must(ids.nothing, 'lists', observed('since-launch B.2; behaviour A.10')),
    async ({ partner }) => {
      await start(partner);
      expect(await listed(partner, operation, { TaskIdentifier: ['task-0000000000000'] })).toEqual([]);
      expect((await listed(partner, operation)).length).toBeGreaterThan(0);
    },
  );

  test(
    'returns ReasonCode and Message of a FAILED task',
    must(ids.failed, 'lists', documented('since-launch B.2, A.8; behaviour F.5')),
    async ({ partner, control }) => {
      const failure = { ReasonCode: reason, Message: 'This went wrong' };
      await control.configureTasks({ Mode: 'inline', Fail: { ...failure, Operation: startOperation, Count: 1 } });
      await pollTask(partner, startOperation, await request(partner));
      expect(await listed(partner, operation, { TaskStatus: ['FAILED'] })).toMatchObject([
        { ...failure, Message: expect.stringContaining(failure.Message) },
      ]);
    },
  );

  for (const [id, name, filterOf] of [
    [ids.byTaskId, 'TaskIdentifier', (task: StartedTask) => ({ TaskIdentifier: [task.TaskId] })],
    [ids.byTaskArn, 'the ARN of a task as TaskIdentifier', (task: StartedTask) => ({ TaskIdentifier: [task.TaskArn] })],
    [
      ids.byOpportunity,
      'OpportunityIdentifier',
      (task: StartedTask) => ({ OpportunityIdentifier: [task.OpportunityId] }),
    ],
    [ids.bySubject, filter, (task: StartedTask) => ({ [filter]: [task[subject]] })],
  ] as const)
    test(`filters by ${name}`, must(id, ...lists), async ({ partner }) => {
      for (const task of await three(partner))
        expect(idsOf(await listed(partner, operation, filterOf(task)))).toEqual([task.TaskId]);
    });

  test('filters by TaskStatus', must(ids.byStatus, ...lists), async ({ partner }) => {
    const { TaskId } = await startedOnce(partner);
    const found = async (status: string) => idsOf(await listed(partner, operation, { TaskStatus: [status] }));
    expect(await found('COMPLETE')).toContain(TaskId);
    expect(await found('FAILED')).not.toContain(TaskId);
  });

  for (const [id, SortOrder] of [
    [ids.ascending, 'ASCENDING'],
    [ids.descending, 'DESCENDING'],
  ] as const)
    test(`sorts by StartTime in ${SortOrder} order`, must(id, ...lists), async ({ partner, control }) => {
      const first = await started(partner);
      await control.advance({ seconds: 5 });
      const second = await started(partner);
      const sorted = idsOf(await listed(partner, operation, { Sort: { SortBy: 'StartTime', SortOrder } }));
      const expected = SortOrder === 'ASCENDING' ? [first.TaskId, second.TaskId] : [second.TaskId, first.TaskId];
      expect(sorted.filter((one) => expected.includes(one))).toEqual(expected);
    });

  test('returns every task exactly once across pages', must(ids.pages, ...lists), async ({ partner }) => {
    const all = (await three(partner)).map(({ TaskId }) => TaskId);
    const hasAll = (rows: readonly StartedTask[]) => all.every((one) => idsOf(rows).includes(one));
    const paged = idsOf(await listed(partner, operation, { MaxResults: 1 }, hasAll));
    expect(paged).toHaveLength(new Set(paged).size);
    expect(paged.filter((one) => all.includes(one)).toSorted()).toEqual(all.toSorted());
  });

  test(
    'returns no task of another account',
    must(ids.ownTasks, 'security', documented('since-launch B.2')),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await started(partner), await started(otherPartner)];
      expect(idsOf(await listed(otherPartner, operation))).toContain(theirs.TaskId);
      expect(idsOf(await listed(otherPartner, operation))).not.toContain(mine.TaskId);
    },
  );

  test(
    'isolates catalogs',
    should(ids.catalogs, 'security', inferred('since-launch B.2')),
    async ({ partner, control }) => {
      const { TaskId } = await started(partner);
      expect(idsOf(await listed(partner, operation))).toContain(TaskId);
      expect(idsOf(await listed(partner, operation, { Catalog: productionCatalog(control) }))).not.toContain(TaskId);
    },
  );

  const malformed: readonly InvalidRequestCase[] = [
    [ids.noCatalog, 'a request without Catalog', { Catalog: undefined }],
    [ids.tooFew, 'MaxResults 0', { MaxResults: 0 }],
    [ids.tooMany, 'MaxResults 1001', { MaxResults: 1001 }],
    [ids.status, 'an undocumented TaskStatus value', { TaskStatus: ['DONE'] }],
    [ids.noOrder, 'Sort without SortOrder', { Sort: { SortBy: 'StartTime' } }],
  ];
  for (const [id, invalid, change] of malformed)
    test(
      `rejects ${invalid}`,
      must(id, 'validation', documented('since-launch B.2; behaviour B')),
      async ({ partner }) => {
        const valid = { Catalog: 'Sandbox' };
        await partner.expectRejected(operation, valid, withChanges(valid, change), 'ValidationException');
      },
    );
}
