import { uniqueTitle } from '../support/opportunity.ts';
import { expect, may, must, operation, should, test } from '../support/test.ts';
import { acceptsAReferral } from './stories.ts';

operation('Lifecycle', () => {
  test(
    ...must('LIF-08fa', 'let a partner find, read and accept a referral from AWS and bring it to Launched', {
      source: 'developer guide, opportunities from AWS; facts C.2, E.1 to E.7',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner }) => acceptsAReferral(partner.asserting()),
  );

  test(
    ...must('LIF-15ce', 'do the same when tasks are still in progress at first, as documented', {
      source: 'StartEngagementByAcceptingInvitationTask, TaskStatus; facts F.2, F.6',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      await control.tasks({ Mode: 'deferred', DelaySeconds: 1 });
      await acceptsAReferral(partner.asserting());
    },
  );

  test(
    ...must('LIF-1652', 'end a partner’s access to a referral that it rejects', {
      source: 'RejectEngagementInvitation; facts E.9',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const acme = partner.asserting();
      const { invitationId, id } = await test.step('AWS refers an opportunity', () => acme.referredByAws());
      await test.step('the partner rejects it, with a reason', () =>
        acme.does('RejectEngagementInvitation', {
          Catalog: 'Sandbox',
          Identifier: invitationId,
          RejectionReason: 'Customer problem unclear',
        }));
      await test.step('the invitation says so', async () => {
        const { Status, RejectionReason } = await acme.does('GetEngagementInvitation', {
          Catalog: 'Sandbox',
          Identifier: invitationId,
        });
        expect({ Status, RejectionReason }).toEqual({
          Status: 'REJECTED',
          RejectionReason: 'Customer problem unclear',
        });
      });
      await test.step('nothing of the opportunity can be reached', async () => {
        const reply = await acme.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: id });
        expect(reply).toBeProblem(['ResourceNotFoundException', 'AccessDeniedException']);
        const listed = await acme.does('ListOpportunities', { Catalog: 'Sandbox', Identifier: [id] });
        expect(listed.OpportunitySummaries).toEqual([]);
      });
    },
  );

  test(
    ...must('LIF-1840', 'keep a referral out of the partner’s opportunities until it is accepted', {
      source: 'developer guide, opportunities from AWS; facts B.2 GetOpportunity, C.2',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const { invitationId, id } = await partner.referredByAws();
      const before = await partner.tries('GetOpportunity', { Catalog: 'Sandbox', Identifier: id });
      expect(before).toBeProblem(['ResourceNotFoundException', 'AccessDeniedException']);
      await partner.asserting().accepts(invitationId);
      expect((await partner.asserting().reads(id)).Id).toBe(id);
    },
  );

  test(
    ...must('LIF-18ea', 'let an invitation expire when fifteen days have passed without an answer', {
      source: 'engagement invitations, ExpirationDate; facts E.4, G.4',
      evidence: 'doc',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const { invitationId } = await partner.referredByAws();
      const ofInvitation = { Catalog: 'Sandbox', Identifier: invitationId } as const;
      await control.advance({ days: 14, seconds: 23 * 3600 });
      expect((await partner.does('GetEngagementInvitation', ofInvitation)).Status).toBe('PENDING');
      await control.advance({ seconds: 2 * 3600 });
      expect((await partner.does('GetEngagementInvitation', ofInvitation)).Status).toBe('EXPIRED');
    },
  );

  test(
    ...should('LIF-1b86', 'refuse an answer to an invitation that has expired', {
      source: 'RejectEngagementInvitation, ConflictException; facts E.10',
      evidence: 'inf',
      about: 'lifecycle',
    }),
    async ({ partner, control }) => {
      const timely = await partner.referredByAws();
      await partner.does('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier: timely.invitationId });
      const { invitationId: Identifier } = await partner.referredByAws();
      await control.advance({ days: 16 });
      const late = await partner.tries('RejectEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      expect(late).toBeProblem(['ConflictException', 'ValidationException', 'AccessDeniedException']);
    },
  );

  test(
    ...may('LIF-20b5', 'carry the first forty characters of the project’s title as the engagement’s title', {
      source: 'facts E.5',
      evidence: 'obs',
      about: 'lifecycle',
    }),
    async ({ partner }) => {
      const Title = `${uniqueTitle()} for the northern halls`;
      const long = await partner.referredByAws({ Project: { Title } });
      expect(Title.length).toBeGreaterThan(40);
      const { EngagementTitle } = await partner.does('GetEngagementInvitation', {
        Catalog: 'Sandbox',
        Identifier: long.invitationId,
      });
      expect(EngagementTitle).toBe(Title.slice(0, 40));
    },
  );
});
