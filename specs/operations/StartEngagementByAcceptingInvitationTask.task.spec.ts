import {
  contested,
  describeOperation,
  documented,
  expect,
  must,
  observed,
  should,
  superseded,
  test,
} from '../support/test.ts';
import { acceptanceOnce, createInvitation } from './helpers/invitations.ts';
import { newClientToken } from './helpers/opportunities.ts';
import { expectRejectedBeside } from './helpers/rejected.ts';
import { acceptRequest, expectTaskComplete, pollTask } from './helpers/tasks.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';

describeOperation(accepting, () => {
  test(
    'accepts requests on both routes',
    must('ACC-62d8', 'shape', observed('behaviour A.2, A.3')),
    async ({ partner }) => {
      const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
      const sdk = await partner.call(accepting, acceptRequest(one.Id), { route: 'sdk' });
      const rest = await partner.call(accepting, acceptRequest(two.Id), { route: 'rest' });
      expect(sdk.body?.TaskStatus).toBeOneOf(['IN_PROGRESS', 'COMPLETE']);
      expect(rest.body?.TaskStatus).toBeOneOf(['IN_PROGRESS', 'COMPLETE']);
      // TaskId was null in November 2024 (behaviour F.2).
      if (rest.body?.TaskId) expect(rest.body.TaskId).not.toBe(sdk.body?.TaskId);
    },
  );

  test(
    'returns StartTime, and TaskId and TaskArn in the documented form or not at all',
    must(
      'ACC-9c1a',
      'lifecycle',
      documented('StartEngagementByAcceptingInvitationTask, StartTime, TaskId, TaskArn; behaviour F.4'),
    ),
    async ({ partner }) => {
      const { task, askedAtMs } = await acceptanceOnce(partner);
      // Recordings of November 2024 hold neither (behaviour F.2).
      if (task.TaskId) expect(task.TaskId).toMatch(/(task|oit)-[0-9a-z]{13}$/);
      if (task.TaskArn) expect(task.TaskArn).toContain(task.TaskId ?? 'a task id');
      expect(Math.abs(Date.parse(task.StartTime ?? '') - askedAtMs)).toBeLessThan(10 * 60_000);
    },
  );

  test(
    'returns no Message and no ReasonCode for a COMPLETE task',
    must(
      'ACC-1901',
      'lifecycle',
      observed('StartEngagementByAcceptingInvitationTask, Message, ReasonCode; behaviour F.3'),
    ),
    async ({ partner }) => {
      const { task } = await acceptanceOnce(partner);
      expect([task.TaskStatus, task.Message ?? null, task.ReasonCode ?? null]).toEqual(['COMPLETE', null, null]);
    },
  );

  test(
    'returns the same TaskId for a repeated ClientToken and payload',
    must('ACC-105a', 'locking', documented(`${accepting}, ClientToken; behaviour F.6, F.7`)),
    async ({ partner }) => {
      const request = acceptRequest((await createInvitation(partner)).Id);
      const first = await pollTask(partner, accepting, request);
      const again = await partner.call(accepting, request);
      expectTaskComplete(again);
      expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, first.body?.OpportunityId]);
    },
  );

  test(
    'rejects a ClientToken already used for another invitation',
    must('ACC-6a84', 'locking', documented(`${accepting}, ClientToken; behaviour F.7`)),
    async ({ partner }) => {
      const [one, two] = [
        acceptRequest((await createInvitation(partner)).Id),
        acceptRequest((await createInvitation(partner)).Id),
      ];
      await partner.setUp(accepting, one);
      expect(await partner.call(accepting, { ...two, ClientToken: one.ClientToken })).toBeRejectedWith(
        'ConflictException',
      );
    },
  );

  test(
    'returns TaskStatus "IN_PROGRESS" or "COMPLETE" at first and "COMPLETE" in the end',
    must('ACC-ac2c', 'lifecycle', documented('StartEngagementByAcceptingInvitationTask, asynchronous; behaviour F.2')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 0.2 });
      const request = acceptRequest((await createInvitation(partner)).Id);
      expect((await partner.expectAccepted(accepting, request)).TaskStatus).toBeOneOf(['IN_PROGRESS', 'COMPLETE']);
      expectTaskComplete(await pollTask(partner, accepting, request));
    },
  );

  test(
    'returns ReasonCode and Message of a FAILED task',
    must('ACC-9a6a', 'lifecycle', documented('StartEngagementByAcceptingInvitationTask, Message, ReasonCode')),
    async ({ partner, control }) => {
      await control.configureTasks({
        Mode: 'inline',
        Fail: { ReasonCode: 'InvitationAccessDenied', Message: 'No leave to accept', Operation: accepting, Count: 1 },
      });
      const request = acceptRequest((await createInvitation(partner)).Id);
      const { body } = await pollTask(partner, accepting, request);
      expect(body).toMatchObject({
        TaskStatus: 'FAILED',
        ReasonCode: 'InvitationAccessDenied',
        Message: expect.stringContaining('No leave'),
      });
    },
  );

  test(
    'rejects ClientToken longer than 255 characters',
    should('ACC-9562', 'validation', superseded('client-token-length', documented('since-launch J.1, J.3.1'))),
    async ({ partner }) => {
      const pending = async () => acceptRequest((await createInvitation(partner)).Id);
      const ClientToken = newClientToken().repeat(8);
      await expectRejectedBeside(partner, accepting, pending, (valid) => ({ ...valid, ClientToken }));
    },
  );

  test(
    'returns a TaskId of the form task-[0-9a-z]{13} or oit-[0-9a-z]{13}',
    should('ACC-0a5c', 'shape', superseded('task-id-prefix', contested(`${accepting}, TaskId; behaviour F.4, J`))),
    async ({ partner }) => {
      const { task } = await acceptanceOnce(partner);
      expect(task.TaskId ?? 'task-0000000000000').toMatch(/^(task|oit)-[0-9a-z]{13}$/);
    },
  );
});
