import type { Partner } from '../support/partner.ts';
import { describeOperation, expect, must, shapeRequirement, should, test, untested } from '../support/test.ts';
import { firstPath, withChanges } from './helpers/bodyPath.ts';
import { citation } from './helpers/citation.ts';
import { type InvalidRequestCase, productionCatalog } from './helpers/invalidRequests.ts';
import { acceptedOpportunity, createInvitation, rejectedInvitation } from './helpers/invitations.ts';
import { listAll, listAllInvitations, listRequest } from './helpers/lists.ts';

const listed = listRequest({ ParticipantType: 'RECEIVER' } as const);
const sort = (SortBy: string, SortOrder: string) => ({ Sort: { SortBy, SortOrder } });
const malformed: readonly InvalidRequestCase[] = [
  ['LEI-0070', 'a request that names no catalog', { Catalog: undefined }],
  ['LEI-a7df', 'a request that does not say which participant it means', { ParticipantType: undefined }],
  ['LEI-07c1', 'a type of participant that is not documented', { ParticipantType: 'Receiver' }],
  ['LEI-5015', 'a type of payload that is not documented', { PayloadType: ['MarketplaceOffer'] }],
  ['LEI-738a', 'pages of no invitation', { MaxResults: 0 }],
  ['LEI-304a', 'pages of more than 100 invitations', { MaxResults: 101 }],
  ['LEI-a7d9', 'a field to sort by that is not documented', sort('Receiver', 'ASCENDING')],
  ['LEI-2fdd', 'an order that is not documented', sort('InvitationDate', 'ASC')],
  ['LEI-6129', 'an order without a field to sort by', { Sort: { SortOrder: 'ASCENDING' } }],
  ['LEI-c929', 'a field to sort by without an order', { Sort: { SortBy: 'InvitationDate' } }],
];
const states = [
  ['LEI-1fde', 'PENDING'],
  ['LEI-51c4', 'ACCEPTED'],
  ['LEI-9faa', 'REJECTED'],
] as const;

const answers = {
  PENDING: async (partner: Partner) => (await createInvitation(partner)).Id,
  ACCEPTED: async (partner: Partner) => (await acceptedOpportunity(partner)).invitationId,
  REJECTED: (partner: Partner) => rejectedInvitation(partner, 'Other'),
};

describeOperation('ListEngagementInvitations', () => {
  test(...must(...shapeRequirement('ListEngagementInvitations')), async ({ partner }) => {
    const { Id } = await createInvitation(partner);
    const { EngagementInvitationSummaries } = await partner.asserting().setUp('ListEngagementInvitations', listed);
    expect(EngagementInvitationSummaries?.map((summary) => summary.Id)).toContain(Id);
  });

  test(
    ...must('LEI-b194', 'be served alike on both routes', citation('facts A.2, A.3', 'obs', 'shape')),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const sdk = await partner.asserting().setUp('ListEngagementInvitations', listed, { route: 'sdk' });
      const rest = await partner.asserting().setUp('ListEngagementInvitations', listed, { route: 'rest' });
      expect(rest.EngagementInvitationSummaries).toEqual(sdk.EngagementInvitationSummaries);
      expect(sdk.EngagementInvitationSummaries?.map((summary) => summary.Id)).toContain(Id);
    },
  );

  test(
    ...must(
      'LEI-c9a2',
      'tell of each invitation what reading it tells',
      citation('ListEngagementInvitations, Arn, EngagementTitle, Status, PayloadType', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const { Id, Arn, EngagementTitle, InvitationDate, Status, PayloadType, SenderCompanyName } =
        await createInvitation(partner);
      const summary = (await listAllInvitations(partner)).find((found) => found.Id === Id);
      expect(summary).toMatchObject({
        Id,
        Arn,
        EngagementTitle,
        Status,
        PayloadType,
        SenderCompanyName,
        Catalog: 'Sandbox',
      });
      expect(Math.floor(Date.parse(summary?.InvitationDate ?? '') / 10)).toBe(
        Math.floor(Date.parse(InvitationDate ?? '') / 10),
      );
    },
  );

  test(
    ...should('LEI-9e97', 'say as whom the account takes part', citation('facts E.5', 'obs', 'lists')),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const summary = (await listAllInvitations(partner)).find((found) => found.Id === Id);
      expect(summary?.ParticipantType).toBe('RECEIVER');
    },
  );

  for (const [id, state] of states) {
    test(
      ...must(
        id,
        `list pending and past invitations alike: ${state}`,
        citation('ListEngagementInvitations, Status', 'doc', 'lists'),
      ),
      async ({ partner }) => {
        const wanted = await answers[state](partner);
        expect((await listAllInvitations(partner)).find((found) => found.Id === wanted)?.Status).toBe(state);
      },
    );
  }

  test(
    ...must(
      'LEI-ef85',
      'list an invitation as EXPIRED after its expiration date',
      citation('ListEngagementInvitations, ExpirationDate', 'doc', 'lists'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      await control.advance({ days: 16 });
      expect((await listAllInvitations(partner)).find((found) => found.Id === Id)?.Status).toBe('EXPIRED');
    },
  );

  test(
    ...must(
      'LEI-5ec2',
      'sort by the date of invitation, oldest first',
      citation('ListEngagementInvitations, Sort', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const ids = [
        (await createInvitation(partner)).Id,
        (await createInvitation(partner)).Id,
        (await createInvitation(partner)).Id,
      ];
      const found = (await listAllInvitations(partner, sort('InvitationDate', 'ASCENDING'))).map(({ Id }) => Id);
      expect(found.filter((Id) => ids.includes(Id))).toEqual(ids);
    },
  );

  test(
    ...must(
      'LEI-c878',
      'sort by the date of invitation, newest first',
      citation('ListEngagementInvitations, Sort', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const ids = [
        (await createInvitation(partner)).Id,
        (await createInvitation(partner)).Id,
        (await createInvitation(partner)).Id,
      ];
      const found = (await listAllInvitations(partner, sort('InvitationDate', 'DESCENDING'))).map(({ Id }) => Id);
      expect(found.filter((Id) => ids.includes(Id))).toEqual(ids.toReversed());
    },
  );

  test(
    ...must(
      'LEI-7da8',
      'give no more than MaxResults at once, and a token for the rest',
      citation('ListEngagementInvitations, MaxResults, NextToken', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      await createInvitation(partner);
      await createInvitation(partner);
      const page = await partner.asserting().setUp('ListEngagementInvitations', { ...listed, MaxResults: 1 });
      expect(page.EngagementInvitationSummaries).toHaveLength(1);
      expect(page.NextToken).toEqual(expect.any(String));
    },
  );

  test(
    ...must(
      'LEI-a302',
      'page through all invitations, none twice',
      citation('ListEngagementInvitations, NextToken', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const ids = [
        (await createInvitation(partner)).Id,
        (await createInvitation(partner)).Id,
        (await createInvitation(partner)).Id,
      ];
      const found = (await listAll(partner, 'ListEngagementInvitations', { ...listed, MaxResults: 2 })).map(
        ({ Id }) => Id,
      );
      expect(found).toHaveLength(new Set(found).size);
      expect(found).toEqual(expect.arrayContaining(ids));
    },
  );

  test(
    ...should(
      'LEI-83c4',
      'filter by the type of payload',
      citation('ListEngagementInvitations, PayloadType', 'doc', 'lists'),
    ),
    async ({ partner }) => {
      const { Id } = await createInvitation(partner);
      const found = await listAllInvitations(partner, { PayloadType: ['OpportunityInvitation'] });
      expect(found.map((summary) => summary.Id)).toContain(Id);
      expect(new Set(found.map((summary) => summary.PayloadType))).toEqual(new Set(['OpportunityInvitation']));
    },
  );

  test(
    ...should('LEI-956f', 'filter by status', citation('facts B (added since launch)', 'doc', 'lists')),
    async ({ partner }) => {
      const [pending, done] = [(await createInvitation(partner)).Id, await rejectedInvitation(partner, 'Other')];
      const found = (await listAllInvitations(partner, { Status: ['REJECTED'] })).map(({ Id }) => Id);
      expect(found).toContain(done);
      expect(found).not.toContain(pending);
    },
  );

  test(
    ...should('LEI-877d', 'give the last page with no token', citation('facts A.10, B.2', 'obs', 'lists')),
    async ({ partner, control: _ }) => {
      const { Id } = await createInvitation(partner);
      const page = await partner.asserting().setUp('ListEngagementInvitations', { ...listed, MaxResults: 100 });
      expect(page.EngagementInvitationSummaries?.map((summary) => summary.Id)).toEqual([Id]);
      expect(page.NextToken ?? null).toBeNull();
    },
  );

  test(
    ...must(
      'LEI-6120',
      'list no invitation of another account',
      citation('ListEngagementInvitations', 'doc', 'security'),
    ),
    async ({ partner, otherPartner }) => {
      const [mine, theirs] = [await createInvitation(partner), await createInvitation(otherPartner)];
      const found = (await listAllInvitations(otherPartner)).map(({ Id }) => Id);
      expect(found).toContain(theirs.Id);
      expect(found).not.toContain(mine.Id);
    },
  );

  test(
    ...must(
      'LEI-bf39',
      'list no invitation of the other catalog',
      citation('ListEngagementInvitations, Catalog', 'doc', 'security'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      expect((await listAllInvitations(partner)).map((found) => found.Id)).toContain(Id);
      expect(await listAllInvitations(partner, { Catalog: productionCatalog(control) })).toEqual([]);
    },
  );

  for (const [id, says, fault] of malformed) {
    test(
      ...must(
        id,
        `refuse ${says}`,
        citation(`ListEngagementInvitations, ${firstPath(fault)}; facts B`, 'doc', 'validation'),
      ),
      async ({ partner }) => {
        await createInvitation(partner);
        await partner.expectRejected(
          'ListEngagementInvitations',
          listed,
          withChanges(listed, fault),
          'ValidationException',
        );
      },
    );
  }

  test(
    ...should(
      'LEI-0d91',
      'refuse a token that it did not give',
      citation('ListEngagementInvitations, NextToken', 'inf', 'lists'),
    ),
    async ({ partner }) => {
      await partner.expectRejected(
        'ListEngagementInvitations',
        listed,
        { ...listed, NextToken: 'made-up' },
        'ValidationException',
      );
    },
  );

  test(
    ...untested(
      'LEI-c3a6',
      'sort by Status',
      'the text mentions it, the syntax allows InvitationDate alone',
      citation('ListEngagementInvitations, Sort.SortBy; facts J', 'doc', 'lists'),
    ),
  );
  test(
    ...untested(
      'LEI-10f2',
      'list invitations that the account sent',
      'sending is done by operations outside of the 14',
      citation('facts J (ParticipantType)', 'doc', 'lists'),
    ),
  );

  test(
    ...must(
      'LEI-4edf',
      'name the account that is invited',
      citation('ListEngagementInvitations, Receiver.Account.AwsAccountId', 'doc', 'lists'),
    ),
    async ({ partner, control }) => {
      const { Id } = await createInvitation(partner);
      const summary = (await listAllInvitations(partner)).find((found) => found.Id === Id);
      expect(summary?.Receiver?.Account?.AwsAccountId).toBe(control.account);
    },
  );
});
