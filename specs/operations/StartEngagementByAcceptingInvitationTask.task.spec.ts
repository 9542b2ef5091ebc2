import { expect, must, operation, should, test } from '../support/test.ts';
import { cite } from './given/cite.ts';
import { invitedFor } from './given/invitation.ts';
import { token } from './given/opportunity.ts';
import { acceptance, expectComplete, settled } from './given/task.ts';

const accepting = 'StartEngagementByAcceptingInvitationTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') => cite(`${accepting}, ${what}`, evidence, 'lifecycle');

operation(accepting, () => {
  test(...must('ACC-62d8', 'be served on both routes', cite('facts A.2, A.3', 'obs', 'shape')), async ({ partner }) => {
    const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
    const sdk = await partner.tries(accepting, acceptance(one.Id), { route: 'sdk' });
    const rest = await partner.tries(accepting, acceptance(two.Id), { route: 'rest' });
    expect(['IN_PROGRESS', 'COMPLETE']).toContain(sdk.body?.TaskStatus);
    expect(['IN_PROGRESS', 'COMPLETE']).toContain(rest.body?.TaskStatus);
    expect(rest.body?.TaskId).not.toBe(sdk.body?.TaskId);
  });

  test(
    ...must(
      'ACC-9c1a',
      'say when it began, and by which name it is tracked',
      about('StartTime, TaskId, TaskArn; facts F.4'),
    ),
    async ({ partner }) => {
      const { Id } = await invitedFor(partner);
      const { body } = await settled(partner, accepting, acceptance(Id));
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
      const { Id } = await invitedFor(partner);
      const { body } = await settled(partner, accepting, acceptance(Id));
      expect([body?.TaskStatus, body?.Message ?? null, body?.ReasonCode ?? null]).toEqual(['COMPLETE', null, null]);
    },
  );

  test(
    ...must(
      'ACC-105a',
      'report the same task for the same token and payload',
      cite(`${accepting}, ClientToken; facts F.6, F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const request = acceptance((await invitedFor(partner)).Id);
      const first = await settled(partner, accepting, request);
      const again = await partner.tries(accepting, request);
      expectComplete(again);
      expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, first.body?.OpportunityId]);
    },
  );

  test(
    ...must(
      'ACC-6a84',
      'refuse a token that was used for another invitation',
      cite(`${accepting}, ClientToken; facts F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const [one, two] = [acceptance((await invitedFor(partner)).Id), acceptance((await invitedFor(partner)).Id)];
      await partner.does(accepting, one);
      expect(await partner.tries(accepting, { ...two, ClientToken: one.ClientToken })).toBeProblem('ConflictException');
    },
  );

  test(
    ...must('ACC-ac2c', 'show a task as unfinished or finished, and finish it', about('asynchronous; facts F.2')),
    async ({ partner, control }) => {
      await control.tasks({ Mode: 'deferred', DelaySeconds: 0.2 });
      const request = acceptance((await invitedFor(partner)).Id);
      expect(['IN_PROGRESS', 'COMPLETE']).toContain((await partner.does(accepting, request)).TaskStatus);
      expectComplete(await settled(partner, accepting, request));
    },
  );

  test(
    ...must('ACC-9a6a', 'say why it failed when it fails', about('Message, ReasonCode')),
    async ({ partner, control }) => {
      await control.tasks({
        Mode: 'inline',
        Fail: { ReasonCode: 'InvitationAccessDenied', Message: 'No leave to accept', Operation: accepting, Count: 1 },
      });
      const request = acceptance((await invitedFor(partner)).Id);
      const { body } = await settled(partner, accepting, request);
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
      cite('facts B, J (ClientToken)', 'doc', 'validation'),
    ),
    async ({ partner }) => {
      const [one, two] = [await invitedFor(partner), await invitedFor(partner)];
      await partner.refuses(
        accepting,
        acceptance(one.Id),
        { ...acceptance(two.Id), ClientToken: token().repeat(2) },
        'ValidationException',
      );
    },
  );

  test(
    ...should(
      'ACC-0a5c',
      'name its task by the form of the text or by the form seen',
      cite(`${accepting}, TaskId; facts F.4, J`, 'obs', 'shape'),
    ),
    async ({ partner }) => {
      const { body } = await settled(partner, accepting, acceptance((await invitedFor(partner)).Id));
      expect(body?.TaskId).toMatch(/^task-[0-9a-z]{13}$/);
    },
  );
});
