import { describeOperation, expect, must, should, test } from '../support/test.ts';
import { citation } from './helpers/citation.ts';
import { createInvitation } from './helpers/invitations.ts';
import { newClientToken } from './helpers/opportunities.ts';
import { acceptRequest, expectTaskComplete, pollTask } from './helpers/tasks.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') =>
  citation(`${accepting}, ${what}`, evidence, 'lifecycle');

describeOperation(accepting, () => {
  test(
    ...must('ACC-62d8', 'be served on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
      const sdk = await partner.call(accepting, acceptRequest(one.Id), { route: 'sdk' });
      const rest = await partner.call(accepting, acceptRequest(two.Id), { route: 'rest' });
      expect(['IN_PROGRESS', 'COMPLETE']).toContain(sdk.body?.TaskStatus);
      expect(['IN_PROGRESS', 'COMPLETE']).toContain(rest.body?.TaskStatus);
      expect(rest.body?.TaskId).not.toBe(sdk.body?.TaskId);
    },
  );

  test(
    ...must(
      'ACC-9c1a',
      'say when it began, and by which name it is tracked',
      about('StartTime, TaskId, TaskArn; facts F.4'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const { body } = await pollTask(partner, accepting, acceptRequest(Id));
      expect(body?.TaskId).toMatch(/(task|oit)-[0-9a-z]{13}$/);
      expect(body?.TaskArn).toContain(body?.TaskId ?? 'a task id');
      expect(Math.abs(Date.parse(body?.StartTime ?? '') - Date.now())).toBeLessThan(10 * 60_000);
    },
  );

  test(
    ...must(
      'ACC-1901',
      'give neither message nor reason when it succeeds',
      about('Message, ReasonCode; facts F.3', 'obs'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const { body } = await pollTask(partner, accepting, acceptRequest(Id));
      expect([body?.TaskStatus, body?.Message ?? null, body?.ReasonCode ?? null]).toEqual(['COMPLETE', null, null]);
    },
  );

  test(
    ...must(
      'ACC-105a',
      'report the same task for the same token and payload',
      citation(`${accepting}, ClientToken; facts F.6, F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const request = acceptRequest((await createInvitation(partner)).Id);
      const first = await pollTask(partner, accepting, request);
      const again = await partner.call(accepting, request);
      expectTaskComplete(again);
      expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, first.body?.OpportunityId]);
    },
  );

  test(
    ...must(
      'ACC-6a84',
      'refuse a token that was used for another invitation',
      citation(`${accepting}, ClientToken; facts F.7`, 'doc', 'locking'),
    ),
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
    ...must('ACC-ac2c', 'show a task as unfinished or finished, and finish it', about('asynchronous; facts F.2')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 0.2 });
      const request = acceptRequest((await createInvitation(partner)).Id);
      expect(['IN_PROGRESS', 'COMPLETE']).toContain((await partner.setUp(accepting, request)).TaskStatus);
      expectTaskComplete(await pollTask(partner, accepting, request));
    },
  );

  test(
    ...must('ACC-9a6a', 'say why it failed when it fails', about('Message, ReasonCode')),
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
    ...should(
      'ACC-9562',
      'refuse a client token of more than 64 characters',
      citation('facts B, J (ClientToken)', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const [one, two] = [await createInvitation(partner), await createInvitation(partner)];
      await partner.expectRejected(
        accepting,
        acceptRequest(one.Id),
        { ...acceptRequest(two.Id), ClientToken: newClientToken().repeat(2) },
        'ValidationException',
      );
    },
  );

  test(
    ...should(
      'ACC-0a5c',
      'name its task by the form of the text or by the form seen',
      citation(`${accepting}, TaskId; facts F.4, J`, 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const { body } = await pollTask(partner, accepting, acceptRequest((await createInvitation(partner)).Id));
      expect(body?.TaskId).toMatch(/^task-[0-9a-z]{13}$/);
    },
  );
});
