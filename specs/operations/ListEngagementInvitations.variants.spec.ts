import { contested, describeOperation, expect, inferred, should, test } from '../support/test.ts';
import { acceptedOpportunity, createInvitation } from './helpers/invitations.ts';
import { listAll } from './helpers/lists.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

describeOperation('ListEngagementInvitations', () => {
  test(
    'rejects SortBy "Status" or sorts by it',
    should('LEI-c3a6', 'lists', contested('ListEngagementInvitations, Sort.SortBy; behaviour J.20')),
    async ({ reader }) => {
      await acceptedOpportunity(reader);
      await createInvitation(reader);
      const request = (SortBy: string) => ({
        Catalog: 'Sandbox',
        ParticipantType: 'RECEIVER',
        Sort: { SortBy, SortOrder: 'ASCENDING' },
      });
      expect(await reader.call('ListEngagementInvitations', request('InvitationDate'))).toSucceed();
      const reply = await reader.call('ListEngagementInvitations', request('Status'));
      if (!reply.ok) return expect(reply).toBeRejectedWith('ValidationException');
      const found = (reply.body?.EngagementInvitationSummaries ?? []).map(({ Status }) => String(Status));
      expect(found.length).toBeGreaterThan(1);
      expect(found).toEqual(found.toSorted());
    },
  );

  test(
    'includes invitations that the account sent',
    should('LEI-10f2', 'lists', inferred('since-launch D; behaviour J.19')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const task = await partner.submitOpportunity(Id);
      const sent = await listAll(partner, 'ListEngagementInvitations', {
        Catalog: 'Sandbox',
        ParticipantType: 'SENDER',
        MaxResults: 100,
      });
      expect(sent.map((each) => each.Id)).toContain(task.EngagementInvitationId);
    },
  );
});
