import { uniqueTitle } from '../support/opportunityRequest.ts';
import { describeOperation, expect, may, must, should, test } from '../support/test.ts';
import { awsReferralFlow } from './scenarios.ts';

describeOperation('Lifecycle', () => {
  test(
    ...must('LIF-08fa', 'let a partner find, read and accept a referral from AWS and bring it to Launched', {
      source: 'developer guide, opportunities from AWS; facts C.2, E.1 to E.7',
      evidence: 'obs',
      category: 'lifecycle',
    }),
    async ({ partner }) => awsReferralFlow(partner.asserting()),
  );

  test(
    ...must('LIF-15ce', 'do the same when tasks are still in progress at first, as documented', {
      source: 'StartEngagementByAcceptingInvitationTask, TaskStatus; facts F.2, F.6',
      evidence: 'doc',
      category: 'lifecycle',
    }),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 1 });
      await awsReferralFlow(partner.asserting());
    },
  );

  test(
    ...must('LIF-1652', 'end a partner’s access to a referral that it rejects', {
      source: 'RejectEngagementInvitation; facts E.9',
      evidence: 'doc',
      category: 'lifecycle',
    }),
    async ({ partner }) => {
      const acme = partner.asserting();
      const { invitationId, id } = await test.step('AWS refers an opportunity', () => acme.createAwsReferral());
      await test.step('the partner rejects it, with a reason', () =>
        acme.setUp('RejectEngagementInvitation', {
          Catalog: 'Sandbox',
          Identifier: invitationId,
          RejectionReason: 'Customer problem unclear',
        }));
      await test.step('the invitation says so', async () => {
        const { Status, RejectionReason } = await acme.setUp('GetEngagementInvitation', {
          Catalog: 'Sandbox',
          Identifier: invitationId,
        });
        expect({ Status, RejectionReason }).toEqual({
          Status: 'REJECTED',
          RejectionReason: 'Customer problem unclear',
        });
      });
      await test.step('nothing of the opportunity can be reached', async () => {
        const reply = await acme.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: id });
        expect(reply).toBeRejectedWith(['ResourceNotFoundException', 'AccessDeniedException']);
        const listed = await acme.setUp('ListOpportunities', { Catalog: 'Sandbox', Identifier: [id] });
        expect(listed.OpportunitySummaries).toEqual([]);
      });
    },
  );

  test(
    ...must('LIF-1840', 'keep a referral out of the partner’s opportunities until it is accepted', {
      source: 'developer guide, opportunities from AWS; facts B.2 GetOpportunity, C.2',
      evidence: 'obs',
      category: 'lifecycle',
    }),
    async ({ partner }) => {
      const { invitationId, id } = await partner.createAwsReferral();
      const before = await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: id });
      expect(before).toBeRejectedWith(['ResourceNotFoundException', 'AccessDeniedException']);
      await partner.asserting().acceptInvitation(invitationId);
      expect((await partner.asserting().getOpportunity(id)).Id).toBe(id);
    },
  );

  test(
    ...must('LIF-18ea', 'let an invitation expire when fifteen days have passed without an answer', {
      source: 'engagement invitations, ExpirationDate; facts E.4, G.4',
      evidence: 'doc',
      category: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const { invitationId } = await partner.createAwsReferral();
      const ofInvitation = { Catalog: 'Sandbox', Identifier: invitationId } as const;
      await control.advance({ days: 14, seconds: 23 * 3600 });
      expect((await partner.setUp('GetEngagementInvitation', ofInvitation)).Status).toBe('PENDING');
      await control.advance({ seconds: 2 * 3600 });
      expect((await partner.setUp('GetEngagementInvitation', ofInvitation)).Status).toBe('EXPIRED');
    },
  );

  test(
    ...should('LIF-1b86', 'refuse an answer to an invitation that has expired', {
      source: 'RejectEngagementInvitation, ConflictException; facts E.10',
      evidence: 'inf',
      category: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const timely = await partner.createAwsReferral();
      await partner.setUp('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: timely.invitationId });
      const { invitationId: Identifier } = await partner.createAwsReferral();
      await control.advance({ days: 16 });
      const late = await partner.call('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      expect(late).toBeRejectedWith(['ConflictException', 'ValidationException', 'AccessDeniedException']);
    },
  );

  test(
    ...may('LIF-20b5', 'carry the first forty characters of the project’s title as the engagement’s title', {
      source: 'facts E.5',
      evidence: 'obs',
      category: 'lifecycle',
    }),
    async ({ partner }) => {
      const Title = `${uniqueTitle()} for the northern halls`;
      const long = await partner.createAwsReferral({ Project: { Title } });
      expect(Title.length).toBeGreaterThan(40);
      const { EngagementTitle } = await partner.setUp('GetEngagementInvitation', {
        Catalog: 'Sandbox',
        Identifier: long.invitationId,
      });
      expect(EngagementTitle).toBe(Title.slice(0, 40));
    },
  );
});
