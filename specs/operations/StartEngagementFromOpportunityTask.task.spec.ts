import { expect, must, operation, should, test, untested } from '../support/test.ts';
import { cite } from './given/cite.ts';
import { opened, token } from './given/opportunity.ts';
import { expectComplete, settled, submission } from './given/task.ts';

const submitting = 'StartEngagementFromOpportunityTask';
const about = (what: string, evidence: 'obs' | 'doc' = 'doc') => cite(`${submitting}, ${what}`, evidence, 'lifecycle');
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

operation(submitting, () => {
  test(
    ...must(
      'SUB-d645',
      'say when it began, and by which name it is tracked',
      about('StartTime, TaskId, TaskArn; facts F.4'),
    ),
    async ({ partner }) => {
      const { Id } = await opened(partner);
      const { body } = await settled(partner, submitting, submission(Id));
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
      const { Id } = await opened(partner);
      const { body } = await settled(partner, submitting, submission(Id));
      expect([body?.OpportunityId, body?.Message ?? null, body?.ReasonCode ?? null]).toEqual([Id, null, null]);
    },
  );

  test(
    ...must(
      'SUB-6ad1',
      'report the same task for the same token and payload',
      cite(`${submitting}, ClientToken; facts F.6, F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const request = submission((await opened(partner)).Id);
      const first = await settled(partner, submitting, request);
      const again = await partner.tries(submitting, request);
      expectComplete(again);
      expect([again.body?.TaskId, again.body?.OpportunityId]).toEqual([first.body?.TaskId, request.Identifier]);
    },
  );

  test(
    ...must('SUB-05e4', 'submit once for one token', cite(`${submitting}, ClientToken`, 'doc', 'locking')),
    async ({ partner }) => {
      const request = submission((await opened(partner)).Id);
      expectComplete(await settled(partner, submitting, request));
      const after = await partner.reads(request.Identifier);
      await settled(partner, submitting, request);
      expect(await partner.reads(request.Identifier)).toEqual(after);
    },
  );

  test(
    ...must(
      'SUB-72c0',
      'refuse a token that was used for another opportunity',
      cite(`${submitting}, ClientToken; facts F.7`, 'doc', 'locking'),
    ),
    async ({ partner }) => {
      const [one, two] = [submission((await opened(partner)).Id), submission((await opened(partner)).Id)];
      await partner.does(submitting, one);
      expect(await partner.tries(submitting, { ...two, ClientToken: one.ClientToken })).toBeProblem(
        'ConflictException',
      );
    },
  );

  test(
    ...must('SUB-334c', 'show a task as unfinished or finished, and finish it', about('asynchronous; facts F.2')),
    async ({ partner, control }) => {
      await control.tasks({ Mode: 'deferred', DelaySeconds: 0.2 });
      const request = submission((await opened(partner)).Id);
      expect(['IN_PROGRESS', 'COMPLETE']).toContain((await partner.does(submitting, request)).TaskStatus);
      expectComplete(await settled(partner, submitting, request));
      expect((await partner.reads(request.Identifier)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  for (const [id, ReasonCode] of reasonCodes) {
    test(
      ...must(id, `say ${ReasonCode} when it fails for that reason`, about('ReasonCode, Message')),
      async ({ partner, control }) => {
        await control.tasks({
          Mode: 'inline',
          Fail: { ReasonCode, Message: 'This went wrong', Operation: submitting, Count: 1 },
        });
        const { Id } = await opened(partner);
        const { body } = await settled(partner, submitting, submission(Id));
        expect(body).toMatchObject({
          TaskStatus: 'FAILED',
          ReasonCode,
          Message: expect.stringContaining('This went wrong'),
        });
        expect((await partner.reads(Id)).LifeCycle?.ReviewStatus).toBe('Pending Submission');
      },
    );
  }

  test(
    ...should(
      'SUB-637e',
      'repeat a failure for its token, and try anew for a new one',
      cite('facts F.7', 'obs', 'locking'),
    ),
    async ({ partner, control }) => {
      await control.tasks({ Mode: 'inline', Fail: { ReasonCode: 'InternalError', Operation: submitting, Count: 1 } });
      const failed = submission((await opened(partner)).Id);
      expect((await settled(partner, submitting, failed)).body?.TaskStatus).toBe('FAILED');
      expect((await settled(partner, submitting, failed)).body?.TaskStatus).toBe('FAILED');
      expectComplete(await settled(partner, submitting, { ...failed, ClientToken: token() }));
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
