import { randomUUID } from 'node:crypto';
import { describeOperation, documented, expect, must, observed, should, test } from '../support/test.ts';
import { submitRequest } from './scenarios.ts';

const start = 'StartEngagementFromOpportunityTask';

describeOperation('Lifecycle', () => {
  test(
    'returns the current TaskStatus for a repeated ClientToken',
    must('LIF-35f2', 'lifecycle', documented('developer guide, opportunities from AWS; behaviour F.2, F.3, F.6')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 3600 });
      const { Id } = await partner.createOpportunity();
      const input = submitRequest(Id);
      const first = await partner.setUp(start, input);
      expect(first.TaskStatus).toBe('IN_PROGRESS');
      expect(await partner.setUp(start, input)).toMatchObject({ TaskId: first.TaskId, TaskStatus: 'IN_PROGRESS' });
      await control.advance({ seconds: 3601 });
      const last = await partner.setUp(start, input);
      expect(last).toMatchObject({ TaskId: first.TaskId, TaskStatus: 'COMPLETE', OpportunityId: Id });
      expect((await partner.getOpportunity(Id)).LifeCycle?.ReviewStatus).toBe('Submitted');
    },
  );

  test(
    'keeps EngagementId and EngagementInvitationId null until the task is COMPLETE',
    should('LIF-364a', 'lifecycle', documented('StartEngagementFromOpportunityTask, EngagementId; behaviour F.3')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 3600 });
      const input = submitRequest((await partner.createOpportunity()).Id);
      const { EngagementId, EngagementInvitationId } = await partner.setUp(start, input);
      expect({ EngagementId, EngagementInvitationId }).toEqual({ EngagementId: null, EngagementInvitationId: null });
      await control.advance({ seconds: 3601 });
      const ended = await partner.setUp(start, input);
      // EngagementId was null in November 2024 (behaviour F.2).
      expect(ended.EngagementId ?? 'eng-00000000000000').toMatch(/^eng-[0-9a-z]{14}$/);
      expect(ended.EngagementInvitationId).toBeTruthy();
    },
  );

  test(
    'returns ReasonCode and Message when the task fails',
    must(
      'LIF-39d7',
      'lifecycle',
      documented('StartEngagementFromOpportunityTask, ReasonCode and Message; behaviour A.21, F.5'),
    ),
    async ({ partner, control }) => {
      const { Id } = await partner.createOpportunity();
      await control.configureTasks({
        Mode: 'inline',
        Fail: { ReasonCode: 'OpportunitySubmissionFailed', Operation: start, Count: 1 },
      });
      const failed = await partner.setUp(start, submitRequest(Id));
      expect(failed).toMatchObject({ TaskStatus: 'FAILED', ReasonCode: 'OpportunitySubmissionFailed' });
      expect(failed.Message).toBeTruthy();
      // One failure was armed: another task ends well.
      const next = await partner.setUp(start, submitRequest((await partner.createOpportunity()).Id));
      expect(next).toMatchObject({ TaskStatus: 'COMPLETE' });
      expect(next.ReasonCode ?? null).toBeNull();
    },
  );

  test(
    'returns the same task for a repeated ClientToken and body',
    must('LIF-3bd9', 'lifecycle', observed('StartEngagementFromOpportunityTask, ClientToken; behaviour F.7')),
    async ({ partner }) => {
      const input = submitRequest((await partner.createOpportunity()).Id);
      const [first, second] = [await partner.setUp(start, input), await partner.setUp(start, input)];
      // TaskId was null in November 2024 (behaviour F.2).
      expect(second.TaskId ?? null).toBe(first.TaskId ?? null);
      expect(second.EngagementInvitationId).toBe(first.EngagementInvitationId);
      expect(first.OpportunityId).toBeTruthy();
      expect(second.OpportunityId).toBe(first.OpportunityId);
    },
  );

  test(
    'accepts the invitation only when its task is COMPLETE',
    must('LIF-3dbd', 'lifecycle', documented('StartEngagementByAcceptingInvitationTask; behaviour F.1, F.2')),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 3600 });
      const { invitationId, id } = await partner.receiveReferral();
      const input = { Catalog: 'Sandbox', ClientToken: randomUUID(), Identifier: invitationId };
      expect((await partner.setUp('StartEngagementByAcceptingInvitationTask', input)).TaskStatus).toBe('IN_PROGRESS');
      expect(await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: id })).toBeRejectedWith(
        'ResourceNotFoundException',
      );
      await control.advance({ seconds: 3601 });
      const ended = await partner.setUp('StartEngagementByAcceptingInvitationTask', input);
      expect(ended).toMatchObject({ TaskStatus: 'COMPLETE', OpportunityId: id });
      expect((await partner.getOpportunity(id)).LifeCycle?.ReviewStatus).toBe('Approved');
    },
  );
});
