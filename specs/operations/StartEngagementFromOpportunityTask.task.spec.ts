import { describeOperation, expect, must, should, test, untested } from '../support/test.ts';
import { citation } from './helpers/citation.ts';
import { createdOpportunity, newClientToken } from './helpers/opportunities.ts';
import { expectTaskComplete, pollTask, submitRequest } from './helpers/tasks.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') =>
  citation(`${submitting}, ${what}`, evidence, 'lifecycle');
/** Reasons for a failure that the syntax of the document knows (facts F.5). */
const reasonCodes = [
  ['SUB-0e02', 'OpportunityValidationFailed'],
  ['SUB-a559', 'OpportunitySubmissionFailed'],
  ['SUB-c6a6', 'OpportunityAccessDenied'],
  ['SUB-642e', 'OpportunityConflict'],
  ['SUB-244c', 'EngagementAccessDenied'],
  ['SUB-bc59', 'EngagementValidationFailed'],
  ['SUB-3863', 'ResourceSnapshotJobAccessDenied'],
  ['SUB-ca21', 'EngagementInvitationConflict'],
  ['SUB-63ed', 'InternalError'],
] as const;

describeOperation(submitting, () => {
  test(
    ...must(
      'SUB-d645',
      'say when it began, and by which name it is tracked',
      about('StartTime, TaskId, TaskArn; facts F.4'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const { body } = await pollTask(partner, submitting, submitRequest(Id));
      expect(body?.TaskId).toMatch(/(task|oit)-[0-9a-z]{13}$/);
      expect(body?.TaskArn).toContain(body?.TaskId ?? 'a task id');
      expect(Math.abs(Date.parse(body?.StartTime ?? '') - Date.now())).toBeLessThan(10 * 60_000);
    },
  );

  test(
    ...must(
      'SUB-62ff',
      'give neither message nor reason when it succeeds',
      about('Message, ReasonCode; facts F.3', 'obs'),
    ),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const { body } = await pollTask(partner, submitting, submitRequest(Id));
      expect([body?.OpportunityId, body?.Message ?? null, body?.ReasonCode ?? null]).toEqual([Id, null, null]);
    },
  );

  test(
    ...must(
      'SUB-6ad1',
      'report the same task for the same token and payload',
      citation(`${submitting}, ClientToken; facts F.6, F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const request = submitRequest((await createdOpportunity(partner)).Id);
      const first = await pollTask(partner, submitting, request);
      const again = await partner.call(submitting, request);
      expectTaskComplete(again);
      expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, request.Identifier]);
    },
  );

  test(
    ...must('SUB-05e4', 'submit once for one token', citation(`${submitting}, ClientToken`, 'doc', 'locking')),
    async ({ partner }) => {
      const request = submitRequest((await createdOpportunity(partner)).Id);
      expectTaskComplete(await pollTask(partner, submitting, request));
      const after = await partner.getOpportunity(request.Identifier);
      await pollTask(partner, submitting, request);
      expect(await partner.getOpportunity(request.Identifier)).toEqual(after);
    },
  );

  test(
    ...must(
      'SUB-72c0',
      'refuse a token that was used for another opportunity',
      citation(`${submitting}, ClientToken; facts F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const [one, two] = [
        submitRequest((await createdOpportunity(partner)).Id),
        submitRequest((await createdOpportunity(partner)).Id),
      ];
      await partner.setUp(submitting, one);
      expect(await partner.call(submitting, { ...two, ClientToken: one.ClientToken })).toBeRejectedWith(
        'ConflictException',
      );
    },
  );

  test(
    ...must('SUB-334c', 'show a task as unfinished or finished, and finish it', about('asynchronous; facts F.2')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 0.2 });
      const request = submitRequest((await createdOpportunity(partner)).Id);
      expect(['IN_PROGRESS', 'COMPLETE']).toContain((await partner.setUp(submitting, request)).TaskStatus);
      expectTaskComplete(await pollTask(partner, submitting, request));
      expect((await partner.getOpportunity(request.Identifier)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  for (const [id, ReasonCode] of reasonCodes) {
    test(
      ...must(id, `say ${ReasonCode} when it fails for that reason`, about('ReasonCode, Message')),
      async ({ partner, control }) => {
        await control.configureTasks({
          Mode: 'inline',
          Fail: { ReasonCode, Message: 'This went wrong', Operation: submitting, Count: 1 },
        });
        const { Id } = await createdOpportunity(partner);
        const { body } = await pollTask(partner, submitting, submitRequest(Id));
        expect(body).toMatchObject({
          TaskStatus: 'FAILED',
          ReasonCode,
          Message: expect.stringContaining('This went wrong'),
        });
        expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      },
    );
  }

  test(
    ...should(
      'SUB-637e',
      'repeat a failure for its token, and try anew for a new one',
      citation('facts F.7', 'obs', 'locking'),
    ),
    async ({ partner, control }) => {
      await control.configureTasks({
        Mode: 'inline',
        Fail: { ReasonCode: 'InternalError', Operation: submitting, Count: 1 },
      });
      const failed = submitRequest((await createdOpportunity(partner)).Id);
      expect((await pollTask(partner, submitting, failed)).body?.TaskStatus).toBe('FAILED');
      expect((await pollTask(partner, submitting, failed)).body?.TaskStatus).toBe('FAILED');
      expectTaskComplete(await pollTask(partner, submitting, { ...failed, ClientToken: newClientToken() }));
    },
  );

  test(
    ...untested(
      'SUB-84fe',
      'take one of the five reason codes of the text',
      'they are spelled otherwise in the syntax, and no source shows them on the wire',
      about('ReasonCode; facts F.5'),
    ),
  );
});
