import {
  contested,
  describeOperation,
  documented,
  expect,
  inferred,
  must,
  should,
  superseded,
  test,
} from '../support/test.ts';
import { acceptedOpportunity, createInvitation } from './helpers/invitations.ts';
import { listAll, listAllInvitations } from './helpers/lists.ts';
import { createdOpportunity } from './helpers/opportunities.ts';

const source = documented('since-launch D, J.2.9');

describeOperation('ListEngagementInvitations', () => {
  test('filters by EngagementIdentifier', must('LEI-b4f1', 'lists', source), async ({ partner }) => {
    const [one, other] = [await createInvitation(partner), await createInvitation(partner)];
    // In November 2024 it was null (behaviour E.5).
    test.skip(!one.EngagementId, 'the invitation has no EngagementId');
    const EngagementIdentifier = [String(one.EngagementId)];
    const found = (await listAllInvitations(partner, { EngagementIdentifier })).map(({ Id }) => Id);
    expect(found).toEqual([one.Id]);
    expect(found).not.toContain(other.Id);
  });

  test('filters by SenderAwsAccountId', must('LEI-1a08', 'lists', source), async ({ partner }) => {
    const { Id, SenderAwsAccountId } = await createInvitation(partner);
    const found = async (sender: string) =>
      (await listAllInvitations(partner, { SenderAwsAccountId: [sender] })).map((each) => each.Id);
    expect(await found(String(SenderAwsAccountId))).toContain(Id);
    expect(await found('999999999999')).not.toContain(Id);
  });

  test('filters by PayloadType "LeadInvitation"', must('LEI-3377', 'lists', source), async ({ partner, control }) => {
    const { Id } = await createInvitation(partner);
    const { Identifier } = await control.createLead();
    await partner.setUp('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
    const found = async (type: string) =>
      (await listAllInvitations(partner, { PayloadType: [type] })).map((each) => each.Id);
    expect(await found('LeadInvitation')).toEqual([Identifier]);
    expect(await found('OpportunityInvitation')).toContain(Id);
    expect(await found('OpportunityInvitation')).not.toContain(Identifier);
  });

  test(
    'accepts an alias as SenderAwsAccountId',
    must('LEI-232d', 'validation', superseded('account-id-form', documented('since-launch J.1, J.3.11'))),
    async ({ partner }) => {
      const requestOf = (sender: string) => ({
        Catalog: 'Sandbox' as const,
        ParticipantType: 'RECEIVER' as const,
        SenderAwsAccountId: [sender],
      });
      // That the alias is accepted is the promise itself, and no preparation.
      await partner.expectAccepted('ListEngagementInvitations', requestOf('aws'));
      await partner.expectRejected(
        'ListEngagementInvitations',
        requestOf('aws'),
        requestOf('an account'),
        'ValidationException',
      );
    },
  );

  test(
    'returns ParticipantType "SENDER" for what the account sent, and nothing that it received',
    should('LEI-ac51', 'lists', inferred('since-launch D, P')),
    async ({ partner }) => {
      const received = await createInvitation(partner);
      await partner.createSubmittedOpportunity();
      const request = { Catalog: 'Sandbox', ParticipantType: 'SENDER', MaxResults: 100 };
      const sent = await listAll(partner, 'ListEngagementInvitations', request);
      expect(sent.length).toBeGreaterThan(0);
      expect([...new Set(sent.map(({ ParticipantType }) => ParticipantType))]).toEqual(['SENDER']);
      expect(sent.map(({ Id }) => Id)).not.toContain(received.Id);
    },
  );

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
    'returns the same EngagementTitle as GetEngagementInvitation',
    must('LEI-3f6e', 'lists', documented('ListEngagementInvitations, EngagementTitle')),
    async ({ partner, control }) => {
      // Made by AWS's side: other tests find an invitation by this very title.
      const { Identifier } = await control.createInvitation({ Project: { Title: 'A bridge for the harbour' } });
      const read = await partner.expectAccepted('GetEngagementInvitation', { Catalog: 'Sandbox', Identifier });
      const row = (await listAllInvitations(partner)).find(({ Id }) => Id === Identifier);
      expect(row?.EngagementTitle).toBe(read.EngagementTitle);
    },
  );

  test(
    'includes invitations that the account sent',
    should('LEI-10f2', 'lists', inferred('since-launch D; behaviour J.19')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const task = await partner.submitOpportunity(Id);
      test.skip(!task.EngagementInvitationId, 'the task has no EngagementInvitationId');
      const sent = await listAll(partner, 'ListEngagementInvitations', {
        Catalog: 'Sandbox',
        ParticipantType: 'SENDER',
        MaxResults: 100,
      });
      expect(sent.map((each) => each.Id)).toContain(task.EngagementInvitationId);
    },
  );

  test(
    'returns the EngagementId of the task for an invitation that the account sent',
    should('LEI-a94c', 'lists', inferred('since-launch D; behaviour J.19')),
    async ({ partner }) => {
      const { Id } = await createdOpportunity(partner);
      const task = await partner.submitOpportunity(Id);
      // Null in November 2024 (behaviour F.2).
      test.skip(!task.EngagementId || !task.EngagementInvitationId, 'the task has no ids');
      const request = { Catalog: 'Sandbox', ParticipantType: 'SENDER', MaxResults: 100 } as const;
      const sent = await listAll(partner, 'ListEngagementInvitations', request);
      const row = sent.find((each) => each.Id === task.EngagementInvitationId);
      expect(row?.EngagementId).toBe(task.EngagementId);
    },
  );
});
