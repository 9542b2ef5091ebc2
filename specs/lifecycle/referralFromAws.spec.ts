import { uniqueTitle } from '../support/opportunityRequest.ts';
import { describeOperation, documented, expect, inferred, may, must, observed, should, test } from '../support/test.ts';
import { awsReferralFlow } from './scenarios.ts';

describeOperation('Lifecycle', () => {
  test(
    'accepts every step from an AWS referral to Stage "Launched"',
    must('LIF-08fa', 'lifecycle', observed('developer guide, opportunities from AWS; behaviour C.2, E.1 to E.7')),
    async ({ partner }) => awsReferralFlow(partner.asserting()),
  );

  test(
    'accepts every step of an AWS referral with tasks that start as IN_PROGRESS',
    must(
      'LIF-15ce',
      'lifecycle',
      documented('StartEngagementByAcceptingInvitationTask, TaskStatus; behaviour F.2, F.6'),
    ),
    async ({ partner, control }) => {
      await control.configureTasks({ Mode: 'deferred', DelaySeconds: 1 });
      await awsReferralFlow(partner.asserting());
    },
  );

  test(
    'rejects access to an AWS referral after its invitation is rejected',
    must('LIF-1652', 'lifecycle', documented('RejectEngagementInvitation; behaviour E.9')),
    async ({ partner }) => {
      const acme = partner.asserting();
      await test.step('the partner accepts another referral, and can read it', async () => {
        const { invitationId } = await acme.receiveReferral();
        await acme.getOpportunity((await acme.acceptInvitation(invitationId)).OpportunityId);
      });
      const { invitationId, id } = await test.step('AWS refers an opportunity', () => acme.receiveReferral());
      await test.step('the partner rejects it, with a reason', () =>
        acme.setUp('RejectEngagementInvitation', {
          Catalog: 'Sandbox',
          Identifier: invitationId,
          RejectionReason: 'Customer problem unclear',
        }));
      await test.step('the invitation says so, or can no longer be read', async () => {
        const reply = await acme.call('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier: invitationId });
        if (!reply.ok) return expect(reply).toBeRejectedWith(['ResourceNotFoundException', 'AccessDeniedException']);
        const { Status, RejectionReason } = reply.body ?? {};
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
    'rejects GetOpportunity for an AWS referral until its invitation is accepted',
    must(
      'LIF-1840',
      'lifecycle',
      observed('developer guide, opportunities from AWS; behaviour B.2 GetOpportunity, C.2'),
    ),
    async ({ partner }) => {
      const { invitationId, id } = await partner.receiveReferral();
      const before = await partner.call('GetOpportunity', { Catalog: 'Sandbox', Identifier: id });
      expect(before).toBeRejectedWith(['ResourceNotFoundException', 'AccessDeniedException']);
      const { OpportunityId } = await partner.asserting().acceptInvitation(invitationId);
      expect((await partner.asserting().getOpportunity(OpportunityId)).Id).toBe(OpportunityId);
    },
  );

  test(
    'changes an unanswered invitation to Status "EXPIRED" after 15 days',
    must('LIF-18ea', 'lifecycle', documented('engagement invitations, ExpirationDate; behaviour E.4, G.4')),
    async ({ partner, control }) => {
      const { invitationId } = await partner.receiveReferral();
      const ofInvitation = { Catalog: 'Sandbox', Identifier: invitationId } as const;
      await control.advance({ days: 14, seconds: 23 * 3600 });
      expect((await partner.setUp('GetEngagementInvitation', ofInvitation)).Status).toBe('PENDING');
      await control.advance({ seconds: 2 * 3600 });
      expect((await partner.setUp('GetEngagementInvitation', ofInvitation)).Status).toBe('EXPIRED');
    },
  );

  test(
    'rejects RejectEngagementInvitation for an expired invitation',
    should('LIF-1b86', 'lifecycle', inferred('RejectEngagementInvitation, ConflictException; behaviour E.10')),
    async ({ partner, control }) => {
      const timely = await partner.receiveReferral();
      await partner.setUp('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: timely.invitationId });
      const { invitationId: Identifier } = await partner.receiveReferral();
      await control.advance({ days: 16 });
      const late = await partner.call('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      expect(late).toBeRejectedWith(['ConflictException', 'ValidationException', 'AccessDeniedException']);
    },
  );

  test(
    'returns the first 40 characters of Project.Title as EngagementTitle',
    may('LIF-20b5', 'lifecycle', observed('behaviour E.5')),
    async ({ partner }) => {
      const Title = `${uniqueTitle()} for the northern halls`;
      const long = await partner.receiveReferral({ Project: { Title } });
      expect(Title.length).toBeGreaterThan(40);
      const { EngagementTitle } = await partner.setUp('GetEngagementInvitation', {
        Catalog: 'Sandbox',
        Identifier: long.invitationId,
      });
      expect(EngagementTitle).toBe(Title.slice(0, 40));
    },
  );
});
